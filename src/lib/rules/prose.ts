import { claimRule, claimSubject, type Claim } from '../domain/claims';
import { ROW_IDENTITIES, STAGE_IDENTITIES } from '../domain/effective';
import type { Finding, Operand } from '../domain/finding';
import { compare, found, operandsOf, terms, type Term } from './compare';
import type { Sheet } from './sheet';

/** A sum of cells that a claim may equal: its value, null where a cell has no number. */
interface Candidate {
	cells: readonly string[];
	value: number | null;
}

function candidates(sheet: Sheet, sums: readonly (readonly string[])[]): Candidate[] {
	const fitting = sums.filter((cells) => cells.every(sheet.applies));
	return (fitting.length > 0 ? fitting : sums.slice(0, 1)).map((cells) => {
		let value: number | null = 0;
		for (const cell of cells) {
			const part: number | null = sheet.at(cell);
			value = value === null || part === null ? null : value + part;
		}
		return { cells, value };
	});
}

const SLACK = 1e-6;
const equal = (a: number, b: number) => Math.abs(a - b) <= SLACK;

/**
 * Returns the claims a report's prose figures make: new requests, and requests however counted; each in the words of
 * the sentence given that states it.
 */
export function claimsOfFigures(sheet: Sheet, given: readonly Claim[] = []): Claim[] {
	const pairs: [string, string][] = [
		['n_new_stated', 'new'],
		['n_requests_stated', 'received']
	];
	return pairs.flatMap(([cell, kind]): Claim[] => {
		const value = sheet.at(cell);
		if (value === null) return [];
		const sentence = given.find((c) => c.kind === kind && c.value === value && !c.share)?.sentence ?? '';
		const rest = { share: false, negated: false, precision: 'exact', aside: '' } as const;
		return [{ kind, value, cell, sentence, ...rest }];
	});
}

/** Returns the finding on one stated figure: it passes when any of the sums it may mean equals it. */
function checkFigure(sheet: Sheet, claim: Claim, value: number): Finding[] {
	const subject = claimSubject(claim.kind);
	if (subject === null || subject.sums.length === 0) return [];
	const rule = claimRule(subject);
	const options = candidates(sheet, subject.sums);
	const own = claim.cell === '' ? [] : [claim.cell];
	const match = options.find((o) => o.value !== null && equal(o.value, value));
	const values = { subject: claim.kind, sentence: claim.sentence };
	if (match !== undefined) {
		return [
			found(rule, sheet, 'pass', { cells: [...own, ...match.cells], left: value, right: match.value, values })
		];
	}
	const first = options[0] as Candidate;
	const cells = [...own, ...new Set(options.flatMap((o) => o.cells))];
	const operands = operandsOf(sheet, 'right', terms(...first.cells));
	if (options.some((o) => o.value === null)) {
		const missing = operandsOf(sheet, 'right', terms(...new Set(options.flatMap((o) => o.cells)))).filter(
			(o) => o.value === null
		);
		return [found(rule, sheet, 'not_evaluable', { cells, operands: missing, left: value, values })];
	}
	const table = first.value as number;
	const other = options[1]?.value;
	const how = Math.trunc(table) === value && !Number.isInteger(table) ? 'cut' : 'differs';
	const more: Finding['values'] = other === undefined || other === null ? {} : { other };
	return [
		found(rule, sheet, 'fail', {
			cells,
			operands,
			left: value,
			right: table,
			values: { ...values, how, ...more }
		})
	];
}

/** The cells a total is made of, besides itself: applicants of its row, results of its stage. */
const PARTS = new Map([...ROW_IDENTITIES, ...STAGE_IDENTITIES].map((i) => [i.total, i.parts]));

/** Returns the finding on a denial: every cell of its subject must be 0, and the cells its totals are made of. */
function checkNone(sheet: Sheet, claim: Claim): Finding[] {
	const subject = claimSubject(claim.kind);
	if (subject === null || subject.sums.length === 0) return [];
	const { cells } = candidates(sheet, subject.sums)[0] as Candidate;
	const values = { subject: claim.kind, sentence: claim.sentence };
	const operands = operandsOf(sheet, 'right', terms(...cells));
	const parts = operandsOf(sheet, 'right', terms(...cells.flatMap((c) => PARTS.get(c) ?? [])));
	const nonZero = (o: Operand) => o.value !== null && o.value !== 0;
	const whole = operands.filter(nonZero);
	const counted = whole.length > 0 ? whole : parts.filter(nonZero);
	if (counted.length > 0) {
		const right = counted.reduce((sum, o) => sum + (o.value as number), 0);
		return [
			found('NAR-NONE', sheet, 'fail', {
				cells: counted.map((o) => o.cell),
				operands: counted,
				left: 0,
				right,
				values
			})
		];
	}
	const missing = operands.filter((o) => o.value === null);
	if (missing.length > 0)
		return [found('NAR-NONE', sheet, 'not_evaluable', { cells, operands: missing, left: 0, values })];
	return [found('NAR-NONE', sheet, 'pass', { cells, left: 0, right: 0, values })];
}

/** What texts divide by: requests with a result first, else those received. */
const DENOMINATORS = ['done', 'received', 'new'];
const DENOMINATOR_CELLS = ['t3_done_total_total', 't3_new_total'];

function isFigure(claim: Claim): boolean {
	return !claim.share && !claim.negated && claim.precision === 'exact';
}

/** Returns the finding on a stated percentage against every denominator that texts use. */
function checkShare(
	sheet: Sheet,
	claim: Claim,
	percent: number,
	claims: readonly Claim[],
	tolerance: number
): Finding[] {
	const sums = claimSubject(claim.kind)?.sums ?? [];
	if (sums.length === 0) return [];
	const stated = (kind: string) =>
		claims.filter((c) => c.kind === kind && isFigure(c)).flatMap((c) => (c.value === null ? [] : [c.value]));
	const printed = (kind: string) =>
		candidates(sheet, claimSubject(kind)?.sums ?? []).flatMap((o) => (o.value === null ? [] : [o.value]));
	const count = (kind: string) => [...new Set([...printed(kind), ...stated(kind)])];
	const tops = count(claim.kind);
	const bottoms = DENOMINATORS.flatMap(count).filter((n) => n > 0);
	const cells = [...new Set([...sums.flat(), ...DENOMINATOR_CELLS])].filter(sheet.applies);
	const values = { subject: claim.kind, sentence: claim.sentence, how: 'share' };
	const [top, bottom] = [tops[0], bottoms[0]];
	if (top === undefined || bottom === undefined) {
		const operands = operandsOf(sheet, 'right', terms(...cells)).filter((o) => o.value === null);
		return [found('NAR-PCT', sheet, 'not_evaluable', { cells, operands, left: percent, values })];
	}
	const near = tops.some((t) => bottoms.some((b) => Math.abs((t / b) * 100 - percent) <= tolerance + SLACK));
	if (!near && DENOMINATORS.slice(0, 2).some((kind) => count(kind).length === 0)) {
		const operands = operandsOf(sheet, 'right', terms(...DENOMINATOR_CELLS)).filter((o) => o.value === null);
		return [found('NAR-PCT', sheet, 'not_evaluable', { cells, operands, left: percent, values })];
	}
	const right = Math.round((top / bottom) * 10_000) / 100;
	const sides = { cells, left: percent, right, values: { ...values, top, bottom } };
	return [found('NAR-PCT', sheet, near ? 'pass' : 'fail', sides)];
}

/** Returns the finding on the text's own balance of requests, where it states all four figures. */
function checkBalance(sheet: Sheet, claims: readonly Claim[]): Finding[] {
	const stated = (...kinds: string[]) =>
		claims.find((c) => kinds.includes(c.kind) && isFigure(c))?.value ?? null;
	const fresh = stated('new', 'received');
	const [carried, done, left] = [stated('carry_in'), stated('done'), stated('carry_out')];
	if (fresh === null || carried === null || done === null || left === null) return [];
	const sum = done + left;
	// "Received" may already hold those carried in.
	const holds = equal(fresh + carried, sum) || (stated('new') === null && equal(fresh, sum));
	const values = { how: 'balance', fresh, carried, done, left };
	return [found('NAR-BAL', sheet, holds ? 'pass' : 'fail', { left: fresh + carried, right: sum, values })];
}

const CHANNELS = ['n_items_website', 'n_items_new_media', 'n_items_other'];

/** Returns the finding on items listed one by one beside a stated total; without a list nothing is said. */
function checkParts(sheet: Sheet, claims: readonly Claim[]): Finding[] {
	const listed = claims.filter((c) => c.kind === 'item' && isFigure(c) && c.value !== null);
	const total: Term[] = [{ cell: 'n_items_total' }];
	if (listed.length === 0) {
		if (![...CHANNELS, 'n_items_total'].some(sheet.has)) return [];
		return [compare('NAR-SUM', sheet, terms(...CHANNELS), '=', total)];
	}
	const channels = CHANNELS.filter((c) => sheet.at(c) !== null);
	const stated = sheet.at('n_items_total');
	if (stated === null || channels.length + listed.length < 2) return [];
	const left =
		channels.reduce((sum, c) => sum + (sheet.at(c) as number), 0) +
		listed.reduce((sum, c) => sum + (c.value as number), 0);
	const values = { how: 'listed', parts: channels.length + listed.length };
	const operands = operandsOf(sheet, 'left', terms(...channels));
	const outcome = equal(left, stated) ? 'pass' : 'fail';
	return [
		found('NAR-SUM', sheet, outcome, {
			cells: [...channels, 'n_items_total'],
			operands,
			left,
			right: stated,
			values
		})
	];
}

const VAGUE: readonly Claim['precision'][] = ['about', 'unsure'];

/**
 * Returns the findings on what the text says of figures that the tables hold: NAR-NEW, NAR-RES, NAR-T4, NAR-T2,
 * NAR-NONE, NAR-PCT, NAR-BAL, NAR-SUM and NAR-EXACT. `tolerance` is in percentage points.
 */
export function checkClaims(sheet: Sheet, given: readonly Claim[], tolerance: number): Finding[] {
	const kept = claimsOfFigures(sheet, given);
	const repeated = (c: Claim) => kept.some((k) => k.kind === c.kind && k.value === c.value && !c.share);
	// A part counts for its own subject only where the sentence does not state that subject as a whole too.
	const isPart = (c: Claim) =>
		given.some((o) => o !== c && o.kind === c.kind && o.sentence === c.sentence && o.aside !== 'part');
	const concerns = (c: Claim) =>
		c.aside === '' ||
		(c.aside === 'wide' && sheet.report.scope === 'aggregate') ||
		(c.aside === 'part' && !isPart(c));
	const claims = [...kept, ...given.filter((c) => !repeated(c) && concerns(c))];
	return [
		...claims.flatMap((claim) => {
			if (claim.negated) return checkNone(sheet, claim);
			if (claim.value === null || claim.precision !== 'exact') return [];
			if (claim.share) return checkShare(sheet, claim, claim.value, claims, tolerance);
			return checkFigure(sheet, claim, claim.value);
		}),
		...checkBalance(sheet, claims),
		...claims
			.filter((c) => VAGUE.includes(c.precision))
			.map((c) => {
				const values = { subject: c.kind, sentence: c.sentence };
				return found('NAR-EXACT', sheet, 'fail', { left: c.value, values });
			}),
		...checkParts(sheet, claims)
	];
}
