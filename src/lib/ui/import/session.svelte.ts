import { base } from '$app/paths';
import type { Agency } from '../../domain/agencies';
import type { Correction } from '../../domain/correction';
import { hashText } from '../../domain/fingerprint';
import type { Lang } from '../../domain/lang';
import type { ReportDraft } from '../../ingest/draft';
import type { Tally } from '../../workspace/fileReading';
import { FRESH, identifyAgencies, type Identity } from '../../workspace/identify';
import { acceptImport, planImport, type Decision, type PlanItem } from '../../workspace/plan';
import { tallyOf } from '../../workspace/tally';
import { pending } from '../review/pending.svelte';
import { workspace } from '../workspace.svelte';
import { kindOfFile } from './dropped';
import { DraftEdits } from './draftEdits.svelte';
import type { DraftIdentity } from './edits';
import { agenciesOf, decided, gather, namesOf, type Gathered } from './gathering';
import type { ImportFile } from './importFile.svelte';
import { ReadingQueue } from './readingQueue.svelte';

/** One import from the dropped files to what is accepted. Lives as long as the tab, so that leaving the page loses nothing. */
class ImportSession {
	/** A workspace file that was dropped, waiting for the decision to merge or replace. */
	archive = $state.raw<File | null>(null);
	/** Agencies of the published real datasets. */
	published = $state.raw<readonly Agency[]>([]);
	/** What a person chose for a name (key → agency id or `fresh`), and corrected of new agencies. */
	choices = $state.raw<ReadonlyMap<string, string>>(new Map());
	corrections = $state.raw<ReadonlyMap<string, Partial<Agency>>>(new Map());
	decisions = $state.raw<ReadonlyMap<string, Decision>>(new Map());
	accepting = $state(false);

	private readonly queue = new ReadingQueue();
	private readonly edits = new DraftEdits();
	private asked = false;

	readonly files: readonly ImportFile[] = $derived(this.queue.files);
	readonly busy = $derived(this.files.some((f) => f.status === 'waiting' || f.status === 'reading'));
	readonly drafts: readonly ReportDraft[] = $derived(this.files.flatMap((f) => this.draftsOf(f)));
	readonly names = $derived(namesOf(this.drafts));
	readonly known: ReadonlyMap<string, Agency> = $derived(
		new Map([
			...this.published.map((a) => [a.agency_id, a] as const),
			...[...workspace.ledger.tables.agencies.values()].map((a) => [a.agency_id, a] as const)
		])
	);
	/** What each name is taken for before a person has said anything. */
	readonly proposed: readonly Identity[] = $derived(identifyAgencies(this.names, [...this.known.values()]));
	readonly identities: ReadonlyMap<string, Identity> = $derived(
		new Map(
			this.proposed.map((identity) => [
				identity.key,
				{
					...identity,
					chosen: this.choices.get(identity.key) ?? identity.chosen,
					fresh: { ...identity.fresh, ...this.corrections.get(identity.key) }
				}
			])
		)
	);
	readonly gathered: Gathered = $derived(gather(this.drafts, this.identities));
	private readonly planned: PlanItem[] = $derived(planImport(workspace.ledger, this.gathered.settled));
	readonly plan: PlanItem[] = $derived(decided(this.planned, this.decisions));

	/** Takes files in: each is read when its turn comes, a workspace file waits for a decision; returns the view file among them. */
	async add(files: Iterable<File>, lang: Lang): Promise<File | null> {
		void this.learn(lang);
		let view: File | null = null;
		for (const file of files) {
			const kind = await kindOfFile(file);
			if (kind === 'view') view = file;
			else if (kind === 'archive') this.archive = file;
			else this.queue.add(file);
		}
		this.queue.readOn();
		return view;
	}

	/** Learns the agencies of the published real datasets, once; without them only the own roster is matched. */
	private async learn(lang: Lang): Promise<void> {
		if (this.asked) return;
		this.asked = true;
		try {
			const answer = await fetch(`${base}/${lang}/import/agencies.json`);
			if (!answer.ok) throw new Error(answer.statusText);
			this.published = (await answer.json()) as Agency[];
		} catch {
			this.asked = false;
		}
	}

	/** Reads a file again, after its options changed or it was cancelled; what was changed of its drafts is forgotten. */
	reread(file: ImportFile): void {
		file.cancel();
		this.forget(file);
		file.status = 'waiting';
		this.queue.readOn();
	}

	/** Leaves a file out, ending its reading. */
	remove(file: ImportFile): void {
		this.forget(file);
		this.queue.remove(file);
	}

	/** Ends the reading of every file that is not read yet. */
	cancelAll(): void {
		this.queue.cancelAll();
	}

	/** Returns the drafts of a file that are still to be decided about, as a person left them. */
	draftsOf({ status, reading }: ImportFile): ReportDraft[] {
		return status === 'read' && reading !== null ? this.edits.applied(reading.drafts) : [];
	}

	/** Returns the draft with this id as a person left it, or null when it is not here (any more). */
	draftById(draftId: string): ReportDraft | null {
		return this.drafts.find((d) => d.draft_id === draftId) ?? null;
	}

	/** Returns what the checks say of a draft alone; null for a row of a table, which is checked once it is accepted. */
	tallyOf(draft: ReportDraft): Tally | null {
		if (draft.document === null) return null;
		if (this.edits.has(draft.draft_id)) return tallyOf(draft);
		const file = this.files.find((f) => f.reading?.drafts.some((d) => d.draft_id === draft.draft_id));
		const reading = file?.reading;
		return reading?.kind === 'document' ? (reading.tallies[draft.draft_id] ?? null) : null;
	}

	/** Corrects one figure of a draft; what was read is kept beside it. */
	correctDraft(draftId: string, correction: Correction): void {
		this.edits.correct(draftId, correction);
	}

	/** Takes back the last correction of a cell of a draft, or the last of all where no cell is named. */
	undoCorrection(draftId: string, cell?: string): void {
		this.edits.undoCorrection(draftId, cell);
	}

	/** Says whose report a draft is, or which. */
	setIdentity(draftId: string, identity: Partial<DraftIdentity>): void {
		this.edits.identify(draftId, identity);
	}

	/** Leaves a draft out; its file goes with its last draft. */
	discard(draftId: string): void {
		this.drop([draftId]);
	}

	private drop(draftIds: Iterable<string>): void {
		this.edits.drop(draftIds);
		const empty = (f: ImportFile) => (f.reading?.drafts.length ?? 0) > 0 && this.draftsOf(f).length === 0;
		for (const file of this.files.filter((f) => f.status === 'read' && empty(f))) this.remove(file);
	}

	private forget({ reading }: ImportFile): void {
		const ids = new Set((reading?.drafts ?? []).map((d) => d.draft_id));
		this.edits.forget(ids);
		this.decisions = new Map([...this.decisions].filter(([id]) => !ids.has(id)));
	}

	choose(key: string, id: string): void {
		this.choices = new Map(this.choices).set(key, id);
	}

	correct(key: string, part: Partial<Agency>): void {
		this.corrections = new Map(this.corrections).set(key, { ...this.corrections.get(key), ...part });
	}

	/** Settles every open name: with its best proposal, or as a new agency. */
	chooseAll(how: 'proposal' | 'fresh'): void {
		const choices = new Map(this.choices);
		for (const identity of this.identities.values()) {
			if (identity.chosen !== null) continue;
			choices.set(identity.key, how === 'fresh' ? FRESH : (identity.proposals[0]?.agency_id ?? FRESH));
		}
		this.choices = choices;
	}

	/** Decides about reports that are there already, by draft id. */
	decide(drafts: Iterable<string>, decision: Decision): void {
		const decisions = new Map(this.decisions);
		for (const id of drafts) decisions.set(id, decision);
		this.decisions = decisions;
	}

	/** Forgets the files and what was decided about them. */
	clear(): void {
		this.queue.clear();
		this.choices = new Map();
		this.corrections = new Map();
		this.decisions = new Map();
		this.edits.clear();
	}

	/** Puts plan items into the ledger as one import and returns its id. */
	private async keep(items: readonly PlanItem[]): Promise<string> {
		this.accepting = true;
		const own = workspace.ledger.tables.agencies;
		const agencies = agenciesOf(items, this.identities.values(), this.known, own);
		const ids = new Set(items.map((i) => i.draft.draft_id));
		const files = this.files
			.filter((f) => this.draftsOf(f).some((d) => ids.has(d.draft_id)))
			.map((f) => f.name);
		let import_id = '';
		await workspace.act((ledger, at) => {
			import_id = `i-${hashText(`${at} ${files.join(' ')}`).slice(-10)}`;
			return acceptImport(ledger, { items, agencies, files, import_id, at });
		});
		await pending.settle(ids);
		this.accepting = false;
		return import_id;
	}

	/**
	 * Puts every report that can be accepted into the ledger and returns how many; reports that lack agency or year
	 * stay in the session, everything else leaves it.
	 */
	async accept(): Promise<number> {
		const items = this.plan;
		await this.keep(items);
		this.drop(items.map((i) => i.draft.draft_id));
		for (const file of this.files.filter((f) => this.draftsOf(f).length === 0)) this.remove(file);
		if (this.files.length === 0) this.clear();
		return items.filter((i) => i.decision !== 'skip').length;
	}

	/**
	 * Puts one draft into the ledger and returns the id of the report it became; null, and nothing done, where its
	 * agency or year is open or it is to be skipped.
	 */
	async acceptOne(draftId: string): Promise<string | null> {
		const item = this.plan.find((i) => i.draft.draft_id === draftId);
		if (item === undefined || item.decision === 'skip') return null;
		const importId = await this.keep([item]);
		this.drop([draftId]);
		for (const { import_id, report } of workspace.ledger.tables.reports.values()) {
			const same = report.agency_id === item.agency_id && report.report_year === item.year;
			if (import_id === importId && same) return report.report_id;
		}
		return null;
	}
}

/** The import under way: one for the whole tab. */
export const session = new ImportSession();
