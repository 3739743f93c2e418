import { quietReport } from '../fixtures/reports/figures';
import type { MadeReport } from '../fixtures/reports/form';
import { asPage } from '../fixtures/reports/page';
import type { Upload } from './importFiles';

/** A made report with contradictions: six new requests of natural persons where the rest of the form says four. */
export function contradictory(): MadeReport {
	const made = quietReport('2021');
	return { ...made, figures: { ...made.figures, t3_new_natural: '6' } };
}

/** Returns a made report as a web page whose first section states how many items were released. */
export function pageWithProse(report: MadeReport, name: string): Upload {
	const html = asPage(report).replaceAll('本机关围绕', '全年主动公开政府信息120条。本机关围绕');
	return { name, mimeType: 'text/html', buffer: Buffer.from(html) };
}
