import { AT_ONCE } from '../../workspace/client';
import { ImportFile } from './importFile.svelte';

/** The files of one import in the order they came, each read when its turn comes. */
export class ReadingQueue {
	files = $state.raw<readonly ImportFile[]>([]);
	private running = 0;

	/** Takes a file in under a name no other one bears. */
	add(file: File): void {
		const taken = new Set(this.files.map((f) => f.name));
		let name = file.name;
		for (let n = 2; taken.has(name); n += 1) name = `${file.name} (${n})`;
		this.files = [...this.files, new ImportFile(file, name)];
	}

	/** Reads what waits, as many files at once as there are workers for. */
	readOn(): void {
		while (this.running < AT_ONCE) {
			const next = this.files.find((f) => f.status === 'waiting');
			if (next === undefined) return;
			this.running += 1;
			void next.read().finally(() => {
				this.running -= 1;
				this.readOn();
			});
		}
	}

	/** Leaves a file out, ending its reading. */
	remove(file: ImportFile): void {
		file.cancel();
		this.files = this.files.filter((f) => f !== file);
	}

	/** Ends the reading of every file that is not read yet; those waiting first, so that none takes its turn. */
	cancelAll(): void {
		for (const file of this.files.filter((f) => f.status === 'waiting')) file.cancel();
		for (const file of this.files.filter((f) => f.status === 'reading')) file.cancel();
	}

	/** Forgets every file. */
	clear(): void {
		this.cancelAll();
		this.files = [];
	}
}
