import { validateView } from './validate';
import type { LinkContext, View, ViewContext } from './view';

/**
 * Returns the view in another dataset with everything kept that the other one has; what it does not have falls
 * back to its defaults. Years that covered the whole of the first dataset cover the whole of the second. Without
 * the other roster in the context no agency is kept, because the same id may be another agency there.
 */
export function carryView(view: View, from: ViewContext, to: LinkContext): View {
	const whole = view.years[0] === from.years[0] && view.years[1] === from.years[1];
	const metric = view.metric === from.metric ? to.metric : view.metric;
	const kind = view.kind === from.kind ? to.kind : view.kind;
	const known = to.agencies ?? new Set<string>();
	/* A choice of reports or agencies means nothing where there are others. */
	const { g: _group, of: _reports, ...options } = view.options;
	const moved: View = {
		...view,
		dataset: to.dataset,
		joined: [],
		metric,
		kind,
		years: whole ? [...to.years] : view.years,
		options
	};
	return validateView(moved, { ...to, agencies: known }).view;
}
