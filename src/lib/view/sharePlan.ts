import type { DatasetContent } from '../domain/dataset';
import { fingerprintContent } from '../domain/fingerprint';
import { carriedContent, carryFacts, shownAgencies, type CarryChoice, type CarryFacts } from './carried';
import { formatView } from './codec';
import { toFragment } from './fragment';
import { LINK_LIMIT, packContent, type PacketCard } from './packet';
import { makeViewFile } from './viewFile';
import type { View, ViewContext } from './view';

/** More reports than a link could ever hold: packing them only to find out would keep the reader waiting. */
const HOPELESS = 1500;

/** A way to pass a view on together with the user's own data. */
export interface SharePlan {
	choice: CarryChoice;
	facts: CarryFacts;
	/** The whole link, or null when it would be longer than `LINK_LIMIT`. */
	link: string | null;
	/** Length the whole link has or would have; null when it was too much to try. */
	length: number | null;
}

export interface ShareRequest {
	view: View;
	context: ViewContext;
	content: DatasetContent;
	card: PacketCard;
	/** Address of the overview without query: origin and path. */
	address: string;
	/** Fingerprints of the datasets joined to the user's own, in the order of `view.joined`. */
	joined: readonly string[];
}

function searchOf(request: ShareRequest, part: DatasetContent): string {
	const fingerprints = [fingerprintContent(part), ...request.joined];
	return formatView(request.view, request.context, { copied: true, fingerprints });
}

function planWith(request: ShareRequest, choice: CarryChoice): SharePlan {
	const part = carriedContent(request.content, request.view, choice);
	const facts = carryFacts(request.content, part);
	if (part.reports.length > HOPELESS) return { choice, facts, link: null, length: null };
	const link = request.address + searchOf(request, part) + toFragment(packContent(part, request.card));
	return { choice, facts, link: link.length <= LINK_LIMIT ? link : null, length: link.length };
}

/** Returns the fullest link for this choice of agencies: with the wording of problems if that fits, else without. */
export function planLink(request: ShareRequest, agencies: CarryChoice['agencies']): SharePlan {
	const full = planWith(request, { agencies, words: true, places: false });
	return full.link !== null ? full : planWith(request, { agencies, words: false, places: false });
}

/** Returns whether a view shows fewer agencies than its dataset has, so that leaving the others out is a choice. */
export function canNarrow(content: DatasetContent, view: View): boolean {
	return content.agencies.some((a) => !shownAgencies(content, view).has(a.agency_id));
}

/** Returns the plan a share dialog opens with: all agencies if they fit into a link, else those shown if they do. */
export function firstPlan(request: ShareRequest): SharePlan {
	const all = planLink(request, 'all');
	if (all.link !== null || !canNarrow(request.content, request.view)) return all;
	const shown = planLink(request, 'shown');
	return shown.link === null ? all : shown;
}

/** Returns the bytes of the view file for these agencies. */
export function viewFileOf(
	request: ShareRequest,
	agencies: CarryChoice['agencies']
): Uint8Array<ArrayBuffer> {
	const part = carriedContent(request.content, request.view, { agencies, words: true, places: true });
	return makeViewFile(
		{ lang: request.view.lang, page: request.view.page, search: searchOf(request, part) },
		part,
		request.card
	);
}
