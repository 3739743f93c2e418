import type { Agency } from '../domain/agencies';
import type { ReportDraft } from '../ingest/draft';
import type { PdfAssets } from '../ingest/pdfSource';
import type { CsvReadOptions } from '../ingest/reading';
import type { RosterReading, RosterReadOptions } from '../ingest/roster';
import type { DatasetText } from '../rules/dataset';
import type { Unpacked } from './archive';
import type { FileProgress, FileReading } from './fileReading';
import type { CheckDecisions, OwnChecked } from './checks';
import type { OwnDataset } from './content';
import type { Tables } from './ledger';
import type { Reply, Request } from './messages';
import script from './worker?worker&url';

/** Why a reading gave nothing: `cancelled` by a person, `start` the worker cannot run here, `failed` it broke. */
export class ReadingError extends Error {
	constructor(
		readonly code: 'cancelled' | 'start' | 'failed',
		message: string
	) {
		super(message);
		this.name = 'ReadingError';
	}
}

/** A reading under way. */
export interface Job<T> {
	/** Rejects with a ReadingError. */
	result: Promise<T>;
	/** Ends the worker at once, whatever it is doing. */
	cancel(): void;
}

/** How long an idle worker is kept for the next file, in milliseconds. */
const IDLE = 20_000;

/** Files that are read at once, each in a worker of its own. */
export const AT_ONCE = Math.max(1, Math.min(2, globalThis.navigator?.hardwareConcurrency ?? 1));

const resting: { worker: Worker; timer: ReturnType<typeof setTimeout> }[] = [];

/** A worker started from a blob inherits the page's security policy; one started from an address does not. */
function start(): Worker {
	const rested = resting.pop();
	if (rested !== undefined) {
		clearTimeout(rested.timer);
		return rested.worker;
	}
	const address = new URL(script, location.href).href;
	const blob = URL.createObjectURL(
		new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' })
	);
	const worker = new Worker(blob, { type: 'module', name: 'gongkai-reader' });
	setTimeout(() => URL.revokeObjectURL(blob), IDLE);
	return worker;
}

function rest(worker: Worker): void {
	worker.onmessage = worker.onerror = worker.onmessageerror = null;
	if (resting.length >= AT_ONCE) return worker.terminate();
	const timer = setTimeout(() => {
		worker.terminate();
		resting.splice(
			resting.findIndex((r) => r.worker === worker),
			1
		);
	}, IDLE);
	resting.push({ worker, timer });
}

function run<T>(request: Request, hear: (reply: Reply) => T | undefined): Job<T> {
	let stop: (error: ReadingError) => void = () => undefined;
	const result = new Promise<T>((resolve, reject) => {
		let worker: Worker;
		try {
			worker = start();
		} catch (cause) {
			return reject(new ReadingError('start', String(cause)));
		}
		let heard = false;
		stop = (error) => {
			worker.terminate();
			reject(error);
		};
		worker.onmessage = ({ data }: MessageEvent<Reply>) => {
			heard = true;
			if (data.kind === 'failed') return stop(new ReadingError('failed', data.message));
			const done = hear(data);
			if (done === undefined) return;
			rest(worker);
			resolve(done);
		};
		worker.onerror = (event) => {
			event.preventDefault();
			stop(new ReadingError(heard ? 'failed' : 'start', event.message ?? ''));
		};
		worker.onmessageerror = () => stop(new ReadingError('failed', ''));
		worker.postMessage(request);
	});
	return { result, cancel: () => stop(new ReadingError('cancelled', '')) };
}

/** Starts reading and checking a file of any kind in a worker; the result is the whole reading. `pdf` are whole addresses. */
export function readFileInWorker(
	file: Blob,
	options: CsvReadOptions,
	pdf: PdfAssets,
	onProgress: (progress: FileProgress) => void
): Job<FileReading> {
	const drafts: ReportDraft[] = [];
	return run({ kind: 'file', file, options, pdf }, (reply) => {
		if (reply.kind === 'progress') onProgress(reply.progress);
		if (reply.kind === 'drafts') for (const draft of reply.drafts) drafts.push(draft);
		return reply.kind === 'file' ? { ...reply.reading, drafts } : undefined;
	});
}

/** Starts reading a roster in the worker; `known` are the agencies whose ids the roster's names may carry. */
export function readRosterInWorker(
	file: Blob,
	options: RosterReadOptions,
	known: readonly Agency[]
): Job<RosterReading> {
	return run({ kind: 'roster', file, options, known: [...known] }, (reply) =>
		reply.kind === 'roster' ? reply.reading : undefined
	);
}

/** Starts making a workspace file; the result is its bytes. */
export function packInWorker(tables: Tables): Job<Uint8Array<ArrayBuffer>> {
	return run({ kind: 'pack', tables }, (reply) => (reply.kind === 'packed' ? reply.bytes : undefined));
}

/** Starts reading a workspace file; the result is its tables, or why it cannot be read. */
export function unpackInWorker(file: Blob): Job<Unpacked> {
	return run({ kind: 'unpack', file }, (reply) => (reply.kind === 'unpacked' ? reply.result : undefined));
}

/** Starts checking the user's own data; the result is every finding. */
export function checkInWorker(own: OwnDataset, decided: CheckDecisions, text: DatasetText): Job<OwnChecked> {
	const checked: OwnChecked = { findings: [], kept: [] };
	return run({ kind: 'check', own, decided, text }, (reply) => {
		if (reply.kind !== 'findings') return undefined;
		for (const finding of reply.part.findings) checked.findings.push(finding);
		for (const finding of reply.part.kept) checked.kept.push(finding);
		return reply.last ? checked : undefined;
	});
}
