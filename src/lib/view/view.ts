import type { Lang } from '../domain/lang';

/** What the overview shows: the whole of it stands in the link. */
export interface View {
	lang: Lang;
	/** Dataset id; `mine` is the user's own data. */
	dataset: string;
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
}

/** What a dataset says about its own defaults; what a parser needs to know valid values. */
export interface ViewContext {
	dataset: string;
	years: [number, number];
	metric: string;
	kind: string;
}

/** Something a link asked for that could not be honoured. */
export interface Ignored {
	key: string;
	value: string;
	/** `unknown`: no such key. `invalid`: value not understood. `limit`: too many or too long. */
	why: 'unknown' | 'invalid' | 'limit';
}

/** Returns the view a dataset opens with. */
export function defaultView(lang: Lang, context: ViewContext): View {
	return {
		lang,
		dataset: context.dataset,
		joined: [],
		metric: context.metric,
		kind: context.kind,
		agencies: [],
		years: [...context.years],
		marked: null,
		rankBy: null,
		rows: false
	};
}
