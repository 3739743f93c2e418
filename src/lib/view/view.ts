import type { Lang } from '../domain/lang';
import type { OptionKey } from './grammar';
import type { DatasetPage } from './paths';

/** What a page about a dataset shows: the whole of it stands in the link. */
export interface View {
	lang: Lang;
	/** Dataset id; `mine` is the user's own data. */
	dataset: string;
	page: DatasetPage;
	/** Real datasets shown together with the user's own; empty elsewhere. */
	joined: string[];
	/** Metric code. */
	metric: string;
	/** Agency kind, or `all`. */
	kind: string;
	/** Chosen agencies by id, in the order chosen; empty = all of the kind. */
	agencies: string[];
	/** First and last report year. */
	years: [number, number];
	/** The agency marked in every chart, or null. */
	marked: string | null;
	/** Metric of the ranking; null = the count behind the metric chosen (ranking is by count unless a rate is asked for). */
	rankBy: string | null;
	/** Whether the rows of the form are shown instead of the six groups of results. */
	rows: boolean;
	/** What single pages keep in the link besides, as text that the page itself reads; see `OPTION_PATTERNS`. */
	options: Readonly<Partial<Record<OptionKey, string>>>;
}

/** What a dataset says about its own defaults. */
export interface ViewContext {
	dataset: string;
	/** First and last report year; `[0, 0]` while there is no report. */
	years: [number, number];
	metric: string;
	kind: string;
}

/** The defaults, and what is known to exist; a list that is left out is not checked against. */
export interface LinkContext extends ViewContext {
	/** Metric codes; the whole catalogue when left out. */
	metrics?: readonly string[];
	/** Agency kinds besides `all`; the whole catalogue when left out. */
	kinds?: readonly string[];
	/** Ids of the roster, once it is loaded. */
	agencies?: ReadonlySet<string>;
	/** Ids of the real datasets that may be joined to the user's own. */
	joinable?: readonly string[];
}

/** Something a link asked for that could not be honoured. */
export interface Ignored {
	/** The link's key; empty where the whole link was too long to read. */
	key: string;
	/** What stood there, cut at 80 characters. */
	value: string;
	/**
	 * `unknown`: no such key. `invalid`: value not understood. `limit`: too many or too long.
	 * `absent`: understood, but this dataset has no such thing.
	 */
	why: 'unknown' | 'invalid' | 'limit' | 'absent';
}

/** Kind that stands for all kinds. */
export const ALL_KINDS = 'all';

/** Most agencies a view can choose. */
export const MAX_AGENCIES = 200;

/** Returns the view a dataset opens with. */
export function defaultView(lang: Lang, context: ViewContext, page: DatasetPage = 'overview'): View {
	return {
		lang,
		dataset: context.dataset,
		page,
		joined: [],
		metric: context.metric,
		kind: context.kind,
		agencies: [],
		years: [...context.years],
		marked: null,
		rankBy: null,
		rows: false,
		options: {}
	};
}
