import type { CsvReadOptions } from '../../ingest/reading';
import { readFileInWorker, ReadingError, type Job } from '../../workspace/client';
import type { FileProgress, FileReading } from '../../workspace/fileReading';
import { pdfAssets } from './pdfAssets';

export type FileStatus = 'waiting' | 'reading' | 'read' | 'cancelled' | 'failed';

let last = 0;

/** One file on its way in: how it is to be read, how far that is, and what was found. */
export class ImportFile {
	readonly id = (last += 1);
	status = $state<FileStatus>('waiting');
	progress = $state.raw<FileProgress | null>(null);
	reading = $state.raw<FileReading | null>(null);
	/** Why it failed; `message` is the cause as the program has it. */
	failure = $state.raw<{ code: 'start' | 'failed'; message: string } | null>(null);
	options = $state.raw<CsvReadOptions>({ file: '' });
	private job: Job<FileReading> | null = null;

	constructor(
		readonly file: File,
		readonly name: string
	) {
		this.options = { file: name };
	}

	/** Reads the file as the options say; resolves when it is read, cancelled or failed. */
	async read(): Promise<void> {
		this.status = 'reading';
		this.progress = null;
		this.failure = null;
		const tell = (progress: FileProgress) => (this.progress = progress);
		const job = readFileInWorker(this.file, this.options, pdfAssets(), tell);
		this.job = job;
		try {
			const reading = await job.result;
			if (this.job !== job) return;
			this.reading = reading;
			this.status = 'read';
		} catch (cause) {
			if (this.job !== job) return;
			this.reading = null;
			if (cause instanceof ReadingError && cause.code !== 'cancelled') {
				this.failure = { code: cause.code, message: cause.message };
			}
			this.status = this.failure === null ? 'cancelled' : 'failed';
		}
		this.job = null;
	}

	/** Ends the reading for real: its worker is terminated and nothing of it is kept. */
	cancel(): void {
		if (this.status === 'waiting') this.status = 'cancelled';
		this.job?.cancel();
	}

	/** Asks for another reading with some options changed; what was chosen for columns goes when the table changes. */
	change(part: Partial<CsvReadOptions>): void {
		const sameTable =
			part.encoding === undefined && part.delimiter === undefined && part.layout === undefined;
		this.options = {
			...this.options,
			...part,
			mapping: sameTable ? (part.mapping ?? this.options.mapping) : {}
		};
		this.status = 'waiting';
	}
}
