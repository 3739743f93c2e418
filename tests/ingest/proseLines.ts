import { readFileSync } from 'node:fs';
import type { ReportLine } from '../../src/lib/ingest/sectionFlow';

/** Returns a text as a reader of reports hands it over: one line each, numbered from 1. */
export function linesOf(text: string): ReportLine[] {
	return text.split('\n').map((line, i) => ({ text: line, place: { line: i + 1, page: null } }));
}

/** Returns a report of our own words in one of the layouts that published reports come in. */
export function fixture(name: string): ReportLine[] {
	return linesOf(readFileSync(`tests/fixtures/prose/${name}`, 'utf8'));
}
