import type { ReportDraft } from './draft';
import { ChunkDecoder, detectEncoding, foreignFormat, type DetectedEncoding } from './decode';
import { CsvRows } from './csvRows';
import { sniffDelimiter } from './delimiter';
import { noCounts, type CellCounts } from './drafts';
import { formSheet, readFormSheet } from './formSheet';
import { IssueLog } from './issues';
import {
	CHUNK_BYTES,
	HEAD_BYTES,
	MAX_COLUMNS,
	MAX_FIELD,
	MAX_FILE_BYTES,
	MAX_FORM_COLUMNS,
	MAX_FORM_ROWS,
	PREVIEW_COLUMNS,
	PREVIEW_ROWS
} from './limits';
import { planTable, type TablePlan } from './plan';
import { chunksOf, sizeOf, takeHead } from './source';
import { TableReader } from './tableReader';
import type { CsvReading, CsvReadOptions, CsvSource, Delimiter, ReadProgress } from './reading';

/** Text by which delimiter, header and layout are told. */
const HEAD_TEXT = 200_000;
/** Rows wanted before header and layout are told, unless they are as long as this many bytes. */
const HEAD_ROWS = 40;
const MAX_HEAD_BYTES = 8 * 1024 * 1024;

const LIMIT_OF: Readonly<Record<string, number>> = {
	'too-many-columns': MAX_COLUMNS,
	'field-too-long': MAX_FIELD
};

/**
 * Reads one CSV file into report drafts, in bounded memory and giving way after every half megabyte. Bad data never
 * throws: it ends in issues beside whatever was readable. Rejects with the signal's reason when cancelled, and with
 * the source's own error when it cannot be read. Read again with other `options` to apply what a person overrode.
 */
export async function readCsvFile(
	source: CsvSource,
	options: CsvReadOptions,
	onProgress: (progress: ReadProgress) => void = () => {},
	signal?: AbortSignal
): Promise<CsvReading> {
	const log = new IssueLog();
	const counts = noCounts();
	const file = { file: options.file, row: null, column: null };
	const total = sizeOf(source);
	const chunks = chunksOf(source, CHUNK_BYTES)[Symbol.asyncIterator]();
	try {
		const head = await takeHead(chunks, HEAD_BYTES, signal);
		const detected: DetectedEncoding =
			options.encoding === undefined || options.encoding === null
				? detectEncoding(head.bytes, head.whole)
				: { encoding: options.encoding, sure: true, why: 'chosen' };
		const decoder = new ChunkDecoder(detected);
		let text = decoder.push(head.bytes, head.whole);
		const foreign = foreignFormat(head.bytes);
		if (foreign !== null) {
			log.add('not-a-table', file, '', { looks: foreign });
			text = '';
		} else if (head.bytes.length === 0 || (head.whole && text.trim() === '')) {
			log.add('empty-file', file);
		}

		const delimiter: Delimiter = options.delimiter ?? sniffDelimiter(text.slice(0, HEAD_TEXT));
		const rows = new CsvRows(delimiter, (code, row, raw, size) =>
			log.add(code, { ...file, row }, raw, { limit: LIMIT_OF[code] ?? 0, found: size })
		);
		let bytes = head.bytes.length;
		let done = head.whole || foreign !== null;
		/** Returns the next rows of the file; sets `done` after the last ones. */
		const nextRows = async (): Promise<string[][]> => {
			await breathe(signal);
			const next = await chunks.next();
			signal?.throwIfAborted();
			done = next.done === true;
			const chunk = next.done === true ? new Uint8Array(0) : next.value;
			bytes += chunk.length;
			const found = rows.push(decoder.push(chunk, done));
			return done ? [...found, ...rows.finish()] : found;
		};

		let first = rows.push(text);
		if (done) first = [...first, ...rows.finish()];
		while (!done && first.length < HEAD_ROWS && bytes < MAX_HEAD_BYTES)
			first = [...first, ...(await nextRows())];
		const plan = planTable(first, options, log);
		const reader = new TableReader(plan, options, log, counts);
		const report = () => onProgress({ bytes, total, rows: reader.rows, reports: reader.reports });
		reader.take(first);
		report();
		while (!done && !reader.stopped) {
			if (bytes > MAX_FILE_BYTES) {
				log.add('too-large', file, '', { limit: MAX_FILE_BYTES, found: total ?? bytes });
				break;
			}
			reader.take(await nextRows());
			report();
		}
		sayEncoding(decoder, log, options.file);
		const drafts = finish(reader, plan, options, log, counts);
		return {
			file: options.file,
			bytes,
			encoding: decoder.detected,
			delimiter,
			layout: plan.layout,
			layoutConfidence: plan.confidence,
			header: plan.header === null ? null : { row: plan.header.start + 1, depth: plan.header.depth },
			headers: plan.mapping.map((m) => m.header),
			mapping: plan.mapping,
			preview: first.slice(0, PREVIEW_ROWS).map((r) => r.slice(0, PREVIEW_COLUMNS)),
			drafts,
			issues: log.kept,
			counts: {
				rows: reader.rows,
				reports: drafts.length,
				...counts,
				issues: log.total,
				issuesByCode: log.counts,
				unreadBytes: total === null ? null : Math.max(0, total - bytes)
			}
		};
	} finally {
		await chunks.return?.(undefined);
	}
}

function finish(
	reader: TableReader,
	plan: TablePlan,
	options: CsvReadOptions,
	log: IssueLog,
	counts: CellCounts
): ReportDraft[] {
	if (plan.layout !== 'form') return reader.finish();
	const rows = reader.sheet.slice(0, MAX_FORM_ROWS).map((r) => r.slice(0, MAX_FORM_COLUMNS));
	return readFormSheet(formSheet(rows, options.file), options, log, counts);
}

function sayEncoding(decoder: ChunkDecoder, log: IssueLog, name: string): void {
	const place = { file: name, row: null, column: null };
	const { encoding, sure, why } = decoder.detected;
	if (!sure && why !== 'ascii') log.add('encoding-unsure', place, '', { encoding });
	if (decoder.damaged > 0) log.add('undecodable', place, '', { encoding, count: decoder.damaged });
}

/** Lets timers, messages and painting have their turn; rejects when cancelled meanwhile. */
async function breathe(signal: AbortSignal | undefined): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, 0));
	signal?.throwIfAborted();
}
