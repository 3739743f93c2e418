import type { Agency } from '../domain/agencies';
import { KIND_BY_NAME, LEVEL_BY_NAME, PLACE_PREFIX, SAME_BODY, STRAY_YEAR } from '../domain/agencyPhrases';
import { editDistance } from './distance';
import { foldWidth } from './value';

/** How a known agency came to be proposed, strongest first. Only `near` must be confirmed by a person. */
export type MatchKind = 'exact' | 'alias' | 'normalised' | 'near';

export interface AgencyProposal {
	agency_id: string;
	how: MatchKind;
	/** 0 to 1. */
	score: number;
}

export interface AgencyMatch {
	name: string;
	/** Best first, at most five. */
	proposals: AgencyProposal[];
	/** The agency that needs no confirming, or null: a near match and one name of several agencies never are. */
	sure: string | null;
}

const MOST_PROPOSALS = 5;
const NEAREST = 0.55;

/** Returns a name as it is printed apart from width, spaces, case and brackets. */
function plainName(name: string): string {
	return foldWidth(name)
		.toLowerCase()
		.replace(/[\s"'“”‘’]/g, '');
}

/** Returns a name for comparing: stray years and remarks taken off, endings of the same body made alike. */
export function comparableName(name: string): string {
	let plain = plainName(name).replace(STRAY_YEAR, '');
	for (const [ending, same] of SAME_BODY) plain = plain.replace(ending, same);
	return plain.replace(/[()[\]·・,.、-]/g, '');
}

function withoutPlace(comparable: string): string {
	const short = comparable.replace(PLACE_PREFIX, '');
	return short.length >= 3 ? short : comparable;
}

function put(index: Map<string, Set<string>>, key: string, id: string): void {
	if (key === '') return;
	let ids = index.get(key);
	if (ids === undefined) index.set(key, (ids = new Set()));
	ids.add(id);
}

function pairs(text: string): string[] {
	const found: string[] = [];
	for (let i = 0; i + 1 < text.length; i++) found.push(text.slice(i, i + 2));
	return found;
}

/** Known agencies, ready to be looked up by name. */
export class AgencyIndex {
	private readonly exact = new Map<string, Set<string>>();
	private readonly alias = new Map<string, Set<string>>();
	private readonly normalised = new Map<string, Set<string>>();
	private readonly byPair = new Map<string, Set<number>>();
	private readonly names: { id: string; key: string }[] = [];

	constructor(agencies: readonly Agency[]) {
		for (const agency of agencies) {
			const id = agency.agency_id;
			for (const name of [agency.name_zh, agency.name_en, id, agency.uscc])
				put(this.exact, plainName(name), id);
			const others = [agency.short_zh, ...agency.names.split('|')]
				.map((n) => n.trim())
				.filter((n) => n !== '');
			for (const name of others) put(this.alias, plainName(name), id);
			for (const name of [agency.name_zh, ...others]) {
				const key = comparableName(name);
				put(this.normalised, key, id);
				this.addName(id, key);
			}
		}
	}

	/** Returns the known agencies a name may mean, best first. One name of several agencies makes them all near. */
	match(name: string): AgencyMatch {
		const plain = plainName(name);
		const levels: [MatchKind, Set<string> | undefined, number][] = [
			['exact', this.exact.get(plain), 1],
			['alias', this.alias.get(plain), 0.97],
			['normalised', this.normalised.get(comparableName(name)), 0.93]
		];
		for (const [how, ids, score] of levels) {
			if (ids === undefined) continue;
			const [only, ...others] = ids;
			if (only !== undefined && others.length === 0) {
				return { name, proposals: [{ agency_id: only, how, score }], sure: only };
			}
			const proposals = [...ids].map((agency_id) => ({ agency_id, how: 'near' as const, score: 0.9 }));
			return { name, proposals: proposals.slice(0, MOST_PROPOSALS), sure: null };
		}
		return { name, proposals: this.near(name), sure: null };
	}

	private addName(id: string, key: string): void {
		const index = this.names.push({ id, key }) - 1;
		for (const pair of pairs(key)) {
			let known = this.byPair.get(pair);
			if (known === undefined) this.byPair.set(pair, (known = new Set()));
			known.add(index);
		}
	}

	private near(name: string): AgencyProposal[] {
		const key = comparableName(name);
		const wanted = new Set(pairs(key));
		const shared = new Map<number, number>();
		for (const pair of wanted) {
			for (const index of this.byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
		}
		const likely = [...shared].sort((a, b) => b[1] - a[1]).slice(0, 60);
		const best = new Map<string, number>();
		for (const [index] of likely) {
			const known = this.names[index];
			if (known === undefined) continue;
			const score = likeness(key, known.key);
			if (score >= NEAREST && score > (best.get(known.id) ?? 0)) best.set(known.id, score);
		}
		return [...best]
			.map(([agency_id, score]) => ({ agency_id, how: 'near' as const, score }))
			.sort((a, b) => b.score - a.score)
			.slice(0, MOST_PROPOSALS);
	}
}

/** Likeness of two names: the short form of one another, or few characters apart. Never as much as a known name. */
function likeness(a: string, b: string): number {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length >= 4 && long.endsWith(short)) return 0.85;
	const [shortBody, longBody] = [withoutPlace(short), withoutPlace(long)];
	if (shortBody.length >= 4 && shortBody === longBody) return 0.8;
	const limit = Math.max(1, Math.ceil(long.length * 0.34));
	const apart = editDistance(a, b, limit);
	return apart > limit ? 0 : 0.85 * (1 - apart / Math.max(4, long.length));
}

/** Returns for each name the known agencies it may mean; build an `AgencyIndex` where names come one by one. */
export function matchAgencies(names: readonly string[], agencies: readonly Agency[]): AgencyMatch[] {
	const index = new AgencyIndex(agencies);
	return names.map((name) => index.match(name));
}

/** Returns the kind and level a name shows by its ending and beginning; empty where it shows none. */
export function kindShown(name: string): { kind: string; level: string } {
	const plain = plainName(name);
	const ending = KIND_BY_NAME.find((k) => k.pattern.test(plain));
	const level = ending?.level ?? LEVEL_BY_NAME.find((l) => l.pattern.test(plain))?.level ?? '';
	return { kind: ending?.kind ?? '', level };
}
