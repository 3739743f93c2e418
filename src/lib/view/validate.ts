import { AGENCY_KINDS } from '../domain/agencies';
import { OWN_DATASET } from '../domain/dataset';
import { METRICS } from '../domain/metrics';
import { ignored, writeYears } from './grammar';
import { ALL_KINDS, type Ignored, type LinkContext, type View } from './view';

const CATALOGUE_METRICS = METRICS.map((m) => m.code);
const CATALOGUE_KINDS = AGENCY_KINDS.map((k) => k.code);

/**
 * Returns the view with everything the dataset does not have replaced by its default or left out, and a list of
 * what that was (`absent`). Lists the context leaves out are not checked, so a view can be validated again once
 * the roster has arrived; years of `[0, 0]` are those of a dataset not there yet. A view that is wholly valid comes back equal.
 */
export function validateView(view: View, context: LinkContext): { view: View; ignored: Ignored[] } {
	const left: Ignored[] = [];
	const drop = (key: string, value: string) => void left.push(ignored(key, value, 'absent'));
	const metrics = context.metrics ?? CATALOGUE_METRICS;
	const kinds = context.kinds ?? CATALOGUE_KINDS;
	const known = (id: string) => context.agencies === undefined || context.agencies.has(id);
	const joins = (id: string) =>
		view.dataset === OWN_DATASET &&
		id !== OWN_DATASET &&
		(context.joinable === undefined || context.joinable.includes(id));
	const keep = (key: string, ids: readonly string[], test: (id: string) => boolean) =>
		ids.filter((id) => {
			const stays = test(id);
			if (!stays) drop(key, id);
			return stays;
		});

	let metric = view.metric;
	if (metric !== context.metric && !metrics.includes(metric)) {
		drop('m', metric);
		metric = context.metric;
	}
	let kind = view.kind;
	if (kind !== context.kind && kind !== ALL_KINDS && !kinds.includes(kind)) {
		drop('k', kind);
		kind = context.kind;
	}
	const [first, last] = context.years;
	let years: [number, number] = [Math.max(view.years[0], first), Math.min(view.years[1], last)];
	if (last === 0) years = view.years;
	else if (years[0] !== view.years[0] || years[1] !== view.years[1]) {
		drop('y', writeYears(view.years));
		if (years[0] > years[1]) years = [first, last];
	}
	let marked = view.marked;
	if (marked !== null && !known(marked)) {
		drop('mark', marked);
		marked = null;
	}
	let rankBy = view.rankBy;
	if (rankBy !== null && !metrics.includes(rankBy)) {
		drop('rank', rankBy);
		rankBy = null;
	}
	const agencies = keep('a', view.agencies, known);
	const joined = keep('with', view.joined, joins);
	return { view: { ...view, metric, kind, years, marked, rankBy, agencies, joined }, ignored: left };
}
