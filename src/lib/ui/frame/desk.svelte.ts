import { browser } from '$app/environment';
import { base } from '$app/paths';
import { page } from '$app/state';
import { kindByCode } from '../../domain/agencies';
import { OWN_DATASET, type DatasetManifest } from '../../domain/dataset';
import type { Lang } from '../../domain/lang';
import { metricByCode, METRICS } from '../../domain/metrics';
import type { Metric } from '../../domain/metricTerms';
import type { AgencyRow } from '../../query/rows';
import type { Selection } from '../../query/selection';
import { formatView, parseView } from '../../view/codec';
import { pathFor, type DatasetPage } from '../../view/paths';
import { validateView } from '../../view/validate';
import type { Ignored, LinkContext, View } from '../../view/view';
import { setView } from '../navigate';
import type { Source } from '../engine.svelte';
import { rankingKind, sourcesOf, yearsOf, type Own } from './sources';

export interface DeskInput {
	lang: Lang;
	dataset: string;
	page: DatasetPage;
	manifests: readonly DatasetManifest[];
	own: Own | null;
	/** What the address carries behind `#`: data that came with a link goes on with it. */
	fragment: string;
}

/** What every page about a dataset derives from its link and its datasets; holds no state of a view of its own. */
export class Desk {
	#input: () => DeskInput;
	/** The roster, once it was answered; checks the agencies a link names. */
	roster = $state.raw<AgencyRow[] | null>(null);
	/** Before the page is alive the default view is shown, as it was built; a link's query is read after that. */
	alive = $state(false);
	/** Whether the page was opened on a view of its own: what was built into it belongs to the default view. */
	foreign = $state(false);
	/** The agency the pointer is on in some chart. */
	pointed = $state<string | null>(null);
	/** The figure whose origin is being shown. */
	origin = $state.raw<{ agency: string; year: number } | null>(null);
	/** Pages of charts that show a part of a long list, by chart. */
	pages = $state<Record<string, number>>({});

	constructor(input: () => DeskInput) {
		this.#input = input;
	}

	lang = $derived.by(() => this.#input().lang);
	page = $derived.by(() => this.#input().page);
	manifest = $derived.by(() => {
		const { dataset, manifests, own } = this.#input();
		return dataset === OWN_DATASET
			? (own?.manifest ?? null)
			: (manifests.find((m) => m.id === dataset) ?? null);
	});
	/** The link as read, before the roster is known; joined datasets widen the years. */
	#link = $derived.by(() => {
		const { lang, dataset, page: name, manifests } = this.#input();
		const search = browser && this.alive ? page.url.search : '';
		return parseView({ lang, dataset, page: name, search }, this.#contextOf(manifests, []));
	});
	context = $derived.by<LinkContext>(() => {
		const { manifests } = this.#input();
		const context = this.#contextOf(manifests, this.#link.view.joined);
		return this.roster === null
			? context
			: { ...context, agencies: new Set(this.roster.map((a) => a.agency_id)) };
	});
	#valid = $derived.by(() => {
		const { lang, dataset, page: name } = this.#input();
		const search = browser && this.alive ? page.url.search : '';
		return parseView({ lang, dataset, page: name, search }, this.context);
	});
	view = $derived.by<View>(() => validateView(this.#valid.view, this.context).view);
	ignored = $derived.by<Ignored[]>(() => this.#valid.ignored);
	fingerprints = $derived.by<string[]>(() => this.#valid.fingerprints);

	sources = $derived.by<Source[] | null>(() => {
		const { dataset, manifests, own } = this.#input();
		return sourcesOf(dataset, this.view.joined, manifests, own);
	});
	fictional = $derived.by(() => (this.sources ?? []).some((s) => s.manifest.fictional));
	metric = $derived.by<Metric>(() => metricByCode(this.view.metric) ?? (METRICS[0] as Metric));
	metrics = $derived.by<string[]>(() => {
		const available = new Set((this.sources ?? []).flatMap((s) => s.manifest.metrics));
		return METRICS.filter((m) => available.has(m.code)).map((m) => m.code);
	});
	kinds = $derived.by<string[]>(() => {
		const present = new Set((this.sources ?? []).flatMap((s) => s.manifest.kinds));
		return [...present].filter((k) => kindByCode(k) !== null);
	});
	selection = $derived.by<Selection>(() => ({
		kind: this.view.kind,
		agencies: this.view.agencies,
		years: this.view.years
	}));
	/** The kind agencies are ranked in: the one chosen, else that of the chosen agencies, else the most frequent. */
	rankKind = $derived.by<string>(() => rankingKind(this.view.kind, this.view.agencies, this.roster ?? []));
	/** The metric agencies are ranked by: the chosen one; of a rate its numerator's count unless the rate was asked for. */
	rankMetric = $derived.by<Metric>(() => metricByCode(this.view.rankBy ?? '') ?? this.metric);
	agencies = $derived.by(() => new Map((this.roster ?? []).map((a) => [a.agency_id, a])));

	#contextOf(manifests: readonly DatasetManifest[], joined: readonly string[]): LinkContext {
		const { dataset, own } = this.#input();
		const sources = sourcesOf(dataset, joined, manifests, own) ?? [];
		const main = sources[0]?.manifest;
		return {
			dataset,
			years: yearsOf(sources),
			metric: main?.opens.metric ?? 'requests_new',
			kind: main?.opens.kind ?? 'all',
			joinable: manifests.filter((m) => !m.fictional).map((m) => m.id)
		};
	}

	/** Goes to the view with these parts changed. */
	change(part: Partial<View>, replace = false): void {
		void setView({ ...this.view, ...part }, this.context, { replace });
	}

	/** Goes to the view with these options of the page changed; an empty one is left out of the link. */
	option(part: View['options'], replace = false): void {
		const options = Object.fromEntries(
			Object.entries({ ...this.view.options, ...part }).filter(([, value]) => value !== '')
		);
		this.change({ options }, replace);
	}

	/** Returns the address of another page about this dataset, with the view's metric, agencies and years. */
	pathTo(name: DatasetPage, part: Partial<View> = {}): string {
		const view: View = { ...this.view, options: {}, ...part, page: name };
		const search = this.alive ? formatView(view, this.context) : '';
		return pathFor(view.lang, view.dataset, name, base) + search + (this.alive ? this.#input().fragment : '');
	}

	/** What choosing a thing in a chart does: a figure shows where it comes from, an agency alone is marked. */
	choose(agency: string | null, year: number | null): void {
		if (agency === null) return;
		if (year !== null) this.origin = { agency, year };
		else this.mark(this.view.marked === agency ? null : agency);
	}

	/** Turns to a page of a long list in one chart. */
	turn(chart: string, page: number): void {
		this.pages = { ...this.pages, [chart]: page };
	}

	/** Marks an agency everywhere, or takes the mark away. */
	mark(agency: string | null): void {
		if (agency !== this.view.marked) this.change({ marked: agency }, true);
	}

	/** Adds an agency to the chosen ones, or removes it. */
	toggle(agency: string): void {
		const { agencies } = this.view;
		this.change({
			agencies: agencies.includes(agency) ? agencies.filter((a) => a !== agency) : [...agencies, agency]
		});
	}
}
