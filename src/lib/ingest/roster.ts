import type { Agency, AgencyYear } from '../domain/agencies';
import { ROSTER_WORDS } from '../domain/columnPhrases';
import type { IngestIssue } from './draft';
import { wordIndex, wordKey } from './columns';
import { CsvRows } from './csvRows';
import { decodeBytes, detectEncoding, foreignFormat, type DetectedEncoding, type Encoding } from './decode';
import { sniffDelimiter } from './delimiter';
import { columnLetter, IssueLog } from './issues';
import { RosterRows, type RosterField } from './rosterRows';
import type { BlobLike, Delimiter } from './reading';

export interface RosterReadOptions {
	file: string;
	encoding?: Encoding | null;
	delimiter?: Delimiter | null;
}

/** Everything one reading of a roster found. */
export interface RosterReading {
	file: string;
	encoding: DetectedEncoding;
	delimiter: Delimiter;
	headers: string[];
	/** Field each column was taken for; null where it is none. */
	fields: (RosterField | null)[];
	agencies: Agency[];
	agencyYears: AgencyYear[];
	issues: IngestIssue[];
	issueCount: number;
}

/** Bytes of a roster: 5,000 agencies over ten years are about 10 MB. */
export const MAX_ROSTER_BYTES = 32 * 1024 * 1024;

const fieldsByWord = wordIndex(ROSTER_WORDS);
const FIRST_ROWS = 10;

function fieldsOf(row: readonly string[]): (RosterField | null)[] {
	const taken = new Set<string>();
	return row.map((header) => {
		const field = fieldsByWord.get(wordKey(header)) ?? null;
		if (field === null || taken.has(field)) return null;
		taken.add(field);
		return field as RosterField;
	});
}

/**
 * Reads a roster: one row per agency, or per agency and year. `known` are agencies whose ids are kept when a row
 * names one of them without an id of its own. Bad rows end in issues; nothing is guessed and nothing thrown.
 */
export async function readRoster(
	source: BlobLike,
	options: RosterReadOptions,
	known: readonly Agency[] = []
): Promise<RosterReading> {
	const log = new IssueLog();
	const { file } = options;
	const place = { file, row: null, column: null };
	const bytes = new Uint8Array(await source.slice(0, Math.min(source.size, MAX_ROSTER_BYTES)).arrayBuffer());
	if (source.size > MAX_ROSTER_BYTES) {
		log.add('too-large', place, '', { limit: MAX_ROSTER_BYTES, found: source.size });
	}
	const foreign = foreignFormat(bytes);
	const nothing = (detected: DetectedEncoding): RosterReading => ({
		file,
		encoding: detected,
		delimiter: ',',
		headers: [],
		fields: [],
		agencies: [],
		agencyYears: [],
		issues: log.kept,
		issueCount: log.total
	});
	if (foreign !== null) {
		log.add('not-a-table', place, '', { looks: foreign });
		return nothing(detectEncoding(bytes, true));
	}
	const { text, detected, damaged } = decodeBytes(bytes, options.encoding ?? null);
	if (damaged > 0) log.add('undecodable', place, '', { encoding: detected.encoding, count: damaged });
	if (text.trim() === '') {
		log.add('empty-file', place);
		return nothing(detected);
	}
	const delimiter = options.delimiter ?? sniffDelimiter(text.slice(0, 200_000));
	const cutter = new CsvRows(delimiter, (code, row, raw, found) =>
		log.add(code, { ...place, row }, raw, { limit: 0, found })
	);
	const rows = [...cutter.push(text), ...cutter.finish()];
	const start = headerRow(rows);
	if (start === null) {
		log.add('no-header', place);
		return nothing(detected);
	}
	const headers = rows[start] ?? [];
	const fields = fieldsOf(headers);
	headers.forEach((header, c) => {
		const where = { file, row: start + 1, column: columnLetter(c) };
		if (fields[c] !== null) return;
		log.add(header.trim() === '' ? 'empty-header' : 'unknown-column', where, header);
	});
	const reader = new RosterRows(fields, file, log, known);
	for (let i = start + 1; i < rows.length; i++) {
		const row = rows[i] ?? [];
		if (row.some((c) => c.trim() !== '')) reader.take(row, i + 1);
	}
	reader.finish();
	return {
		file,
		encoding: detected,
		delimiter,
		headers: [...headers],
		fields,
		agencies: reader.agencies,
		agencyYears: reader.years,
		issues: log.kept,
		issueCount: log.total
	};
}

/** The first row that names at least an agency column, by the most known words. */
function headerRow(rows: readonly string[][]): number | null {
	let best: number | null = null;
	let most = 0;
	rows.slice(0, FIRST_ROWS).forEach((row, i) => {
		const fields = fieldsOf(row).filter((f) => f !== null);
		if (!fields.includes('name_zh') && !fields.includes('agency_id')) return;
		if (fields.length > most) [best, most] = [i, fields.length];
	});
	return best;
}
