import { LEGAL_DEADLINES, type Deadlines } from './agencies';
import type { Label } from './forms';

/** What may happen to an agency. A renaming keeps its series; the others move functions in or out. */
export type ReorganisationKind = 'renamed' | 'merged' | 'split' | 'transferred';

/** A change of an agency, in force from the report of `year` on. */
export interface Reorganisation {
	agency_id: string;
	year: number;
	kind: ReorganisationKind;
	/** The other agency or agencies, in words; may be empty. */
	note: string;
}

/** What a person can set about the checks of a dataset. */
export interface RuleSettings {
	deadlines: Deadlines;
	reorganisations: readonly Reorganisation[];
	/** A figure that grows beyond `factor` times, or shrinks below its reciprocal, from at least `base` cases. */
	jump: { factor: number; base: number };
	/** Share of common character pairs (Jaccard) from which two texts count as the same. */
	sameText: number;
	/** Money per procurement project in 万元 that is plausible; outside it the unit was probably mistaken. */
	projectCost: { least: number; most: number };
	/** Percentage points that a printed percentage may differ by, because many are cut off and not rounded. */
	percentTolerance: number;
}

export const DEFAULT_SETTINGS: RuleSettings = {
	deadlines: LEGAL_DEADLINES,
	reorganisations: [],
	jump: { factor: 5, base: 30 },
	sameText: 0.9,
	projectCost: { least: 0.1, most: 5000 },
	percentTolerance: 0.1
};

/** Names of the kinds of reorganisation, and why each mutes what it mutes. */
export const REORGANISATIONS: Readonly<Record<ReorganisationKind, { label: Label; why: Label }>> = {
	renamed: {
		label: { zh: '更名', en: 'renamed' },
		why: { zh: '只改名称，前后年度仍应衔接。', en: 'Only the name changed; the years must still join.' }
	},
	merged: {
		label: { zh: '合并', en: 'merged' },
		why: {
			zh: '当年并入了其他机关的申请、文件和事项，与本机关上年数字不必衔接。',
			en: 'Requests, documents and items of another agency came in, so they need not follow from last year.'
		}
	},
	split: {
		label: { zh: '拆分', en: 'split' },
		why: {
			zh: '当年有申请、文件和事项划出，与本机关上年数字不必衔接。',
			en: 'Requests, documents and items went to another agency, so they need not follow from last year.'
		}
	},
	transferred: {
		label: { zh: '职能划转', en: 'functions transferred' },
		why: {
			zh: '当年有职能划入或划出，与本机关上年数字不必衔接。',
			en: 'Functions moved in or out, so the figures need not follow from last year.'
		}
	}
};

/** Rules that compare a year with the one before and say nothing where functions moved in between. */
export const MUTED_BY_REORGANISATION: readonly string[] = [
	'Y-CARRY',
	'Y-VALID',
	'Y-ITEM',
	'Y-OPEN',
	'Y-PEND',
	'Y-JUMP'
];

/** Returns the rules that a reorganisation mutes in the year it takes effect. */
export function mutedRules(kind: ReorganisationKind): readonly string[] {
	return kind === 'renamed' ? [] : MUTED_BY_REORGANISATION;
}

/** Returns the settings of a dataset: its own deadlines and reorganisations, everything else as usual. */
export function settingsOf(
	card: { deadlines: Deadlines },
	reorganisations: readonly Reorganisation[] = []
): RuleSettings {
	return { ...DEFAULT_SETTINGS, deadlines: card.deadlines, reorganisations };
}
