import { untrack } from 'svelte';
import { OWN_DATASET, type DatasetContent } from '../domain/dataset';
import { countOpen, type Finding, type Severity } from '../domain/finding';
import type { DatasetText } from '../rules/dataset';
import { decisionsOf, textOf, type CheckDecisions, type OwnChecked } from '../workspace/checks';
import { checkInWorker, ReadingError, type Job } from '../workspace/client';
import type { OwnDataset } from '../workspace/content';
import { engine } from './engine.svelte';
import { visiting } from './share/visiting.svelte';
import { workspace } from './workspace.svelte';

/** `idle`: nobody asked yet, or there is no report. `stale`: the data changed, and the findings shown are of before. */
export type CheckStatus = 'idle' | 'checking' | 'stale' | 'ready' | 'failed';

/** Milliseconds without a change after which the data is checked. */
const PAUSE = 250;

const NONE: readonly Finding[] = [];

function byReport(findings: readonly Finding[]): Map<string, Finding[]> {
	const groups = new Map<string, Finding[]>();
	for (const finding of findings) {
		const group = groups.get(finding.report_id);
		if (group === undefined) groups.set(finding.report_id, [finding]);
		else group.push(finding);
	}
	return groups;
}

/** What is to be checked: data in memory, what was decided about it, and what its documents said. */
interface Subject {
	own: OwnDataset;
	decided: CheckDecisions;
	text: DatasetText;
}

/** What the rules say of data in memory, checked in a worker whenever it changes. */
class FoundInMemory {
	status = $state<CheckStatus>('idle');
	/** What fails or cannot be told, in full detail, and what passes, merged by report and rule. */
	all = $state.raw<readonly Finding[]>(NONE);
	/** Why the check failed: the cause as the program has it. */
	error = $state.raw<ReadingError | null>(null);
	/** Grows when other findings can be asked of the engine. */
	revision = $state(0);

	/** Failures that nothing explains and nobody has accepted, by severity, over all reports. */
	readonly counts: Record<Severity, number> = $derived(countOpen(this.all));
	/** Reports with an open error or warning. */
	readonly concerned: number = $derived.by(() => {
		let reports = 0;
		for (const { E, W } of this.#counts.values()) if (E + W > 0) reports += 1;
		return reports;
	});
	readonly #groups = $derived(byReport(this.all));
	readonly #counts = $derived(new Map([...this.#groups].map(([id, found]) => [id, countOpen(found)])));

	/** `changed` reads what it follows and returns whether there is anything yet; `subject` is asked when it is checked. */
	constructor(
		private readonly changed: () => boolean,
		private readonly subject: () => Subject | null
	) {}

	#following = false;
	#timer: ReturnType<typeof setTimeout> | null = null;
	#job: Job<OwnChecked> | null = null;

	/** Starts to follow the data; to be called by whatever shows findings, as often as it likes. */
	follow(): void {
		if (this.#following || typeof window === 'undefined') return;
		this.#following = true;
		$effect.root(() => {
			$effect(() => {
				if (this.changed()) untrack(() => this.#soon());
			});
		});
	}

	/** Returns the findings on one report; none where it was not checked. */
	of(reportId: string): readonly Finding[] {
		return this.#groups.get(reportId) ?? NONE;
	}

	/** Returns the open failures of one report by severity, or null where it was not checked yet. */
	countsOf(reportId: string): Record<Severity, number> | null {
		return this.#counts.get(reportId) ?? null;
	}

	/** Returns how many checks of one report cannot be told because a figure is missing. */
	untoldOf(reportId: string): number {
		return this.of(reportId).filter((f) => f.outcome === 'not_evaluable').length;
	}

	/** Checks again after a failure. */
	retry(): void {
		this.#soon();
	}

	#soon(): void {
		this.#job?.cancel();
		this.#job = null;
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#check(), PAUSE);
		if (this.status === 'ready') this.status = 'stale';
	}

	async #check(): Promise<void> {
		this.#timer = null;
		this.error = null;
		const subject = this.subject();
		if (subject === null) return this.#take({ findings: [], kept: [] }, null);
		if (this.status !== 'stale') this.status = 'checking';
		const job = checkInWorker(subject.own, subject.decided, subject.text);
		this.#job = job;
		try {
			const checked = await job.result;
			if (this.#job === job) await this.#take(checked, subject.own.content);
		} catch (cause) {
			if (this.#job !== job) return;
			this.error = cause instanceof ReadingError ? cause : new ReadingError('failed', String(cause));
			this.status = 'failed';
		}
	}

	async #take({ findings, kept }: OwnChecked, content: DatasetContent | null): Promise<void> {
		this.#job = null;
		this.all = findings;
		this.status = content === null ? 'idle' : 'ready';
		if (content !== null) await engine.giveFindings(OWN_DATASET, content, kept);
		this.revision += 1;
	}
}

/** The findings on the user's own data: one for the whole tab. */
export const ownFindings = new FoundInMemory(
	() => {
		void workspace.ready;
		return workspace.revision > 0;
	},
	() => {
		const own = workspace.content();
		const { tables } = workspace.ledger;
		return own === null ? null : { own, decided: decisionsOf(tables), text: textOf(tables) };
	}
);

/** The findings on data that came with a link or a file, about which nothing was decided. */
export const visitFindings = new FoundInMemory(
	() => visiting.visit !== null,
	() => {
		const own = visiting.visit;
		return own === null ? null : { own, decided: { reorganisations: [], acknowledgements: [] }, text: {} };
	}
);

/** Returns the findings on what stands in the place of the user's own data now: data that came along, or their own. */
export function shownFindings(): FoundInMemory {
	return visiting.visit === null ? ownFindings : visitFindings;
}
