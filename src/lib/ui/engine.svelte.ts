import { base } from '$app/paths';
import type { DatasetContent, DatasetManifest } from '../domain/dataset';
import type { Finding } from '../domain/finding';
import { EngineError, type EngineProgress, type Port } from '../engine/port';

/** A dataset as the engine is to open it: published files are attached, content in memory is loaded. */
export interface Source {
	manifest: DatasetManifest;
	content: DatasetContent | null;
}

function asEngineError(cause: unknown): EngineError {
	if (cause instanceof EngineError) return cause;
	return new EngineError('engine', cause instanceof Error ? cause.message : String(cause), { cause });
}

/** The one running engine of the tab: started once, in the background, and again when asked after a failure. */
class EngineState {
	progress = $state.raw<EngineProgress>({ stage: 'idle', loaded: 0, total: null });
	error = $state.raw<EngineError | null>(null);
	/** Counts restarts and reloads, so that what depends on the engine asks again. */
	revision = $state(0);
	#port: Promise<Port> | null = null;
	/** The content last handed to the engine by dataset, with its loading: many questions wait for one load. */
	#loads = new Map<string, { content: DatasetContent; done: Promise<void> }>();

	/** What was found on content in memory; it may come before the content is loaded, or after. */
	#findings = new WeakMap<DatasetContent, readonly Finding[]>();

	/** Starts the engine if it is not running; resolves with the port, rejects with EngineError. */
	open(): Promise<Port> {
		this.#port ??= this.#start();
		return this.#port;
	}

	async #start(): Promise<Port> {
		this.error = null;
		this.progress = { stage: 'loading', loaded: 0, total: null };
		try {
			const { openBrowserEngine } = await import('../engine/browser/open');
			const port = await openBrowserEngine(new URL(`${base}/data/`, location.href).href, (progress) => {
				this.progress = progress;
			});
			this.progress = { stage: 'ready', loaded: 0, total: null };
			return port;
		} catch (cause) {
			this.#port = null;
			this.error = asEngineError(cause);
			this.progress = { stage: 'failed', loaded: 0, total: null };
			throw this.error;
		}
	}

	/** Opens the datasets and resolves with the port once all of them can be asked. */
	async ready(sources: readonly Source[]): Promise<Port> {
		const port = await this.open();
		try {
			for (const { manifest, content } of sources) {
				await (content === null ? port.attach(manifest) : this.#load(port, manifest, content));
			}
		} catch (cause) {
			this.progress = { stage: 'failed', loaded: 0, total: null };
			this.error = asEngineError(cause);
			throw this.error;
		}
		this.error = null;
		this.progress = { stage: 'ready', loaded: 0, total: null };
		return port;
	}

	#load(port: Port, manifest: DatasetManifest, content: DatasetContent): Promise<void> {
		const known = this.#loads.get(manifest.id);
		if (known?.content === content) return known.done;
		// One after the other: a later version must not be overtaken by an earlier one.
		const before = known?.done.catch(() => undefined) ?? Promise.resolve();
		const done = before.then(() => {
			const findings = this.#findings.get(content);
			return port.load(manifest.id, findings === undefined ? content : { ...content, findings }, manifest);
		});
		this.#loads.set(manifest.id, { content, done });
		done.catch(() => this.#loads.delete(manifest.id));
		return done;
	}

	/**
	 * Hands over what was found on content in memory, merged as datasets keep it. Resolves when the engine answers with
	 * it, at once where the engine does not hold that content: it is then loaded together with it. Never rejects.
	 */
	async giveFindings(id: string, content: DatasetContent, findings: readonly Finding[]): Promise<void> {
		this.#findings.set(content, findings);
		const loaded = this.#loads.get(id);
		if (loaded?.content !== content) return;
		const given = loaded.done.then(async () => (await this.open()).loadFindings(id, findings));
		const settled = given.catch(() => undefined);
		// The next load waits for this one, so that neither meets the other half done.
		const done = loaded.done.then(() => settled);
		done.catch(() => undefined);
		this.#loads.set(id, { content, done });
		await settled;
	}

	/** Returns what was found on content in memory, or null where it was not handed over yet. */
	findingsOf(content: DatasetContent): readonly Finding[] | null {
		return this.#findings.get(content) ?? null;
	}

	/** Forgets a failed engine and lets everything that asked ask again. */
	async retry(): Promise<void> {
		const old = this.#port;
		this.#port = null;
		this.#loads.clear();
		this.error = null;
		this.revision += 1;
		try {
			await (await old)?.close();
		} catch {
			// An engine that failed to start has nothing left to close.
		}
	}
}

export const engine = new EngineState();
