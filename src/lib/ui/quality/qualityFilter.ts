import { SEVERITIES, type Severity } from '../../domain/finding';
import { ruleById } from '../../domain/ruleCatalogue';
import type { FindingFilter } from '../../query/findings';
import { ID_PATTERN } from '../../view/grammar';
import type { View } from '../../view/view';

/** Which findings are listed: those that count, those explained, those that cannot be told. */
export const STATES = ['open', 'settled', 'untold'] as const;
export type FoundState = (typeof STATES)[number];

/** What a page's link says of its findings. Null = not narrowed down. */
export interface QualityFilter {
	rule: string | null;
	severity: Severity | null;
	state: FoundState;
	/** One agency and one year looked at, each or both. */
	agency: string | null;
	year: number | null;
}

const FOCUS = /^([^@]*)(?:@(\d{4}))?$/;

/** Returns what a view's options say of the findings; what is not understood narrows nothing down. */
export function qualityFilter(options: View['options']): QualityFilter {
	const [, agency = '', year = ''] = FOCUS.exec(options.of ?? '') ?? [];
	return {
		rule: ruleById(options.r ?? '')?.id ?? null,
		severity: SEVERITIES.find((s) => s === options.sev) ?? null,
		state: STATES.find((s) => s === options.t) ?? 'open',
		agency: ID_PATTERN.test(agency) ? agency : null,
		year: year === '' ? null : Number(year)
	};
}

/** Returns the options of a view that say this; empty text takes an option out of the link. */
export function qualityOptions(filter: Partial<QualityFilter>): View['options'] {
	const options: Record<string, string> = {};
	if (filter.rule !== undefined) options.r = filter.rule ?? '';
	if (filter.severity !== undefined) options.sev = filter.severity ?? '';
	if (filter.state !== undefined) options.t = filter.state === 'open' ? '' : filter.state;
	if (filter.agency !== undefined || filter.year !== undefined) {
		const year = filter.year ?? null;
		options.of = `${filter.agency ?? ''}${year === null ? '' : `@${year}`}`;
	}
	return options;
}

/** Returns the same as a question asks for it. */
export function askedFindings({ rule, severity, state, agency, year }: QualityFilter): FindingFilter {
	return {
		...(rule === null ? {} : { rule }),
		...(severity === null ? {} : { severity }),
		...(agency === null ? {} : { agency }),
		...(year === null ? {} : { year }),
		...{ open: { open: true }, settled: { settled: true }, untold: { outcome: 'not_evaluable' as const } }[
			state
		]
	};
}
