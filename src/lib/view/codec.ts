import type { Lang } from '../domain/lang';
import {
	FINGERPRINT_PATTERN,
	ID_PATTERN,
	ignored,
	OPTION_KEYS,
	OPTION_PATTERNS,
	readList,
	readParams,
	readYears,
	writeParams,
	writeYears,
	type LinkKey,
	type OptionKey
} from './grammar';
import type { DatasetPage } from './paths';
import { validateView } from './validate';
import {
	defaultView,
	MAX_AGENCIES,
	type Ignored,
	type LinkContext,
	type View,
	type ViewContext
} from './view';

/** A link after its path was read: language and dataset, and the query as it stands (`?m=…`, or empty). */
export interface LinkAddress {
	lang: Lang;
	dataset: string;
	/** The overview when left out. */
	page?: DatasetPage;
	search: string;
}

export interface ParsedLink {
	view: View;
	ignored: Ignored[];
	/** Fingerprints of the data the link was made from: its dataset's, then those joined to it; empty when it has none. */
	fingerprints: string[];
}

const CODE_PATTERN = /^[a-z][a-z0-9_]{0,59}$/;
const MAX_JOINED = 8;

/**
 * Returns the view a link asks for and a list of what could not be honoured; never throws. Agencies are checked
 * against the roster only when the context has one; `validateView` does so later.
 */
export function parseView(link: LinkAddress, context: LinkContext): ParsedLink {
	const { values, ignored: left } = readParams(link.search);
	const view: View = { ...defaultView(link.lang, context, link.page), dataset: link.dataset };

	const read = (key: LinkKey, pattern: RegExp): string | null => {
		const value = values.get(key);
		if (value === undefined) return null;
		if (pattern.test(value)) return value;
		left.push(ignored(key, value, 'invalid'));
		return null;
	};
	const list = (key: LinkKey, pattern: RegExp, limit: number): string[] => {
		const value = values.get(key);
		if (value === undefined) return [];
		const { items, ignored: more } = readList(key, value, pattern, limit);
		left.push(...more);
		return items;
	};

	view.metric = read('m', CODE_PATTERN) ?? view.metric;
	view.kind = read('k', CODE_PATTERN) ?? view.kind;
	const years = values.get('y');
	if (years !== undefined) {
		const range = readYears(years);
		if (range === null) left.push(ignored('y', years, 'invalid'));
		else view.years = range;
	}
	view.agencies = list('a', ID_PATTERN, MAX_AGENCIES);
	view.joined = list('with', ID_PATTERN, MAX_JOINED);
	view.marked = read('mark', ID_PATTERN);
	view.rankBy = read('rank', CODE_PATTERN);
	view.rows = read('rows', /^[01]$/) === '1';
	const options: Partial<Record<OptionKey, string>> = {};
	for (const key of OPTION_KEYS) {
		const value = read(key, OPTION_PATTERNS[key]);
		if (value !== null) options[key] = value;
	}
	view.options = options;
	const fingerprints = list('fp', FINGERPRINT_PATTERN, MAX_JOINED + 1);

	const valid = validateView(view, context);
	return { view: valid.view, ignored: [...left, ...valid.ignored], fingerprints };
}

export interface FormatOptions {
	/** A link to pass on: writes metric, kind and years even where they are the defaults. */
	copied?: boolean;
	/** Fingerprints to write: the dataset's, then those of the datasets joined to it. */
	fingerprints?: readonly string[];
}

/** Returns the search part of the link to a view: `?m=requests_new&y=2019..2025`, or the empty string for the default view. */
export function formatView(view: View, context: ViewContext, options: FormatOptions = {}): string {
	const all = options.copied === true;
	const values = new Map<LinkKey, string>();
	if (all || view.metric !== context.metric) values.set('m', view.metric);
	if (all || view.kind !== context.kind) values.set('k', view.kind);
	if (all || view.years[0] !== context.years[0] || view.years[1] !== context.years[1])
		values.set('y', writeYears(view.years));
	if (view.agencies.length > 0) values.set('a', view.agencies.join('~'));
	if (view.joined.length > 0) values.set('with', view.joined.join('~'));
	if (view.marked !== null) values.set('mark', view.marked);
	if (view.rankBy !== null) values.set('rank', view.rankBy);
	if (view.rows) values.set('rows', '1');
	for (const key of OPTION_KEYS) {
		const value = view.options[key];
		if (value !== undefined && value !== '') values.set(key, value);
	}
	const fingerprints = options.fingerprints ?? [];
	if (fingerprints.length > 0) values.set('fp', fingerprints.join('~'));
	return writeParams(values);
}

/** Returns the ids of the datasets whose data is not what the link was made from; empty when nothing changed or nothing is known. */
export function changedDatasets(
	view: Pick<View, 'dataset' | 'joined'>,
	fingerprints: readonly string[],
	current: ReadonlyMap<string, string>
): string[] {
	return [view.dataset, ...view.joined].filter((id, i) => {
		const made = fingerprints[i];
		const now = current.get(id);
		return made !== undefined && now !== undefined && made !== now;
	});
}
