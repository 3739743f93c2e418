import { base } from '$app/paths';
import type { Agency } from '../../domain/agencies';
import { hashText } from '../../domain/fingerprint';
import type { Lang } from '../../domain/lang';
import type { ReportDraft } from '../../ingest/draft';
import { FRESH, identifyAgencies, type Identity } from '../../workspace/identify';
import { acceptImport, planImport, type Decision, type PlanItem } from '../../workspace/plan';
import { workspace } from '../workspace.svelte';
import { kindOfFile } from './dropped';
import { agenciesOf, decided, gather, namesOf, type Gathered } from './gathering';
import { ImportFile } from './importFile.svelte';

/** One import from the dropped files to what is accepted. Lives as long as the tab, so that leaving the page loses nothing. */
class ImportSession {
	files = $state.raw<readonly ImportFile[]>([]);
	/** A workspace file that was dropped, waiting for the decision to merge or replace. */
	archive = $state.raw<File | null>(null);
	/** Agencies of the published real datasets. */
	published = $state.raw<readonly Agency[]>([]);
	/** What a person chose for a name (key → agency id or `fresh`), and corrected of new agencies. */
	choices = $state.raw<ReadonlyMap<string, string>>(new Map());
	corrections = $state.raw<ReadonlyMap<string, Partial<Agency>>>(new Map());
	decisions = $state.raw<ReadonlyMap<string, Decision>>(new Map());
	accepting = $state(false);

	private running = false;
	private asked = false;

	readonly busy = $derived(this.files.some((f) => f.status === 'waiting' || f.status === 'reading'));
	readonly drafts: readonly ReportDraft[] = $derived(
		this.files.flatMap((f) => (f.status === 'read' ? (f.reading?.drafts ?? []) : []))
	);
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

	/** Takes files in: tables are read one after another, a workspace file waits for a decision; returns the view file among them. */
	async add(files: Iterable<File>, lang: Lang): Promise<File | null> {
		void this.learn(lang);
		let view: File | null = null;
		for (const file of files) {
			const kind = await kindOfFile(file);
			if (kind === 'view') view = file;
			else if (kind === 'archive') this.archive = file;
			else this.files = [...this.files, new ImportFile(file, this.freeName(file.name))];
		}
		void this.readOn();
		return view;
	}

	private freeName(name: string): string {
		const taken = new Set(this.files.map((f) => f.name));
		let free = name;
		for (let n = 2; taken.has(free); n += 1) free = `${name} (${n})`;
		return free;
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

	/** Reads what waits, one file at a time. */
	async readOn(): Promise<void> {
		if (this.running) return;
		this.running = true;
		for (;;) {
			const next = this.files.find((f) => f.status === 'waiting');
			if (next === undefined) break;
			await next.read();
		}
		this.running = false;
	}

	/** Reads a file again, after its options changed or it was cancelled. */
	reread(file: ImportFile): Promise<void> {
		file.cancel();
		file.status = 'waiting';
		return this.readOn();
	}

	/** Leaves a file out, ending its reading. */
	remove(file: ImportFile): void {
		file.cancel();
		this.files = this.files.filter((f) => f !== file);
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
		for (const file of this.files) file.cancel();
		this.files = [];
		this.choices = new Map();
		this.corrections = new Map();
		this.decisions = new Map();
	}

	/** Puts the accepted reports into the ledger and returns how many; the session is empty afterwards. */
	async accept(): Promise<number> {
		this.accepting = true;
		const items = this.plan;
		const agencies = agenciesOf(
			items,
			this.identities.values(),
			this.known,
			workspace.ledger.tables.agencies
		);
		const files = this.files.filter((f) => f.status === 'read').map((f) => f.name);
		await workspace.act((ledger, at) => {
			const import_id = `i-${hashText(`${at} ${files.join(' ')}`).slice(-10)}`;
			return acceptImport(ledger, { items, agencies, files, import_id, at });
		});
		this.clear();
		this.accepting = false;
		return items.filter((i) => i.decision !== 'skip').length;
	}
}

/** The import under way: one for the whole tab. */
export const session = new ImportSession();
