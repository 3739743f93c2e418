import { tabularForms, type FormId } from '../../domain/forms';

/** What the address asks to review. */
export type ReviewAddress =
	| { kind: 'draft'; id: string }
	| { kind: 'kept'; id: string }
	/** An empty form; `asked` tells whether the address names it. */
	| { kind: 'new'; form: FormId; asked: boolean };

/** Returns what a query asks to review: a report just read, a kept one, else an empty form, the newest by default. */
export function reviewAddress(query: URLSearchParams): ReviewAddress {
	const draft = query.get('draft');
	if (draft !== null && draft !== '') return { kind: 'draft', id: draft };
	const report = query.get('report');
	if (report !== null && report !== '') return { kind: 'kept', id: report };
	const forms = tabularForms().map((f) => f.id);
	const asked = query.get('new');
	const form = forms.find((f) => f === asked);
	return { kind: 'new', form: form ?? forms.at(-1) ?? '', asked: form !== undefined };
}

/** Returns the query that leads to a review. */
export function reviewQuery(what: { draft: string } | { report: string } | { new: FormId }): string {
	return `?${new URLSearchParams(what)}`;
}
