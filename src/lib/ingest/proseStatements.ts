import {
	LAST_YEAR,
	COMPARED,
	PART_WORDS,
	REQUESTS_NAMED,
	SUMMING,
	WIDE,
	YEAR_NAMED
} from '../domain/prosePhrases';
import { TEN_THOUSAND_YUAN, YUAN } from '../domain/phrases';
import type { Aside, Statement } from '../domain/statement';
import { denialsIn } from './proseDenial';
import { kindOf } from './proseKind';
import { isMoney, valueOf } from './proseNumber';
import { clauseOf, sentencesOf, type Clause, type Sentence } from './proseSentence';
import type { Flow } from './sectionFlow';

/** What is known of the report when its sentences are read. */
export interface StatementContext {
	/** Report year, or null: then figures of other years are not told apart. */
	year: number | null;
	/** The section is that of requests: figures in it need not name them again. */
	asking: boolean;
}

/** Kinds whose amounts are kept in 万元; all others in 元. */
const IN_WAN = new Set(['fee_amount', 'procure_amount']);

function asideOf(
	sentence: Sentence,
	from: number,
	clause: Clause,
	year: number | null,
	wide: boolean
): Aside {
	if (wide) return 'wide';
	const years = [...clause.lead.matchAll(YEAR_NAMED)].map((m) => Number(m[1]));
	const last = years.at(-1);
	if (year !== null && last !== undefined && last !== year && !COMPARED.test(clause.lead))
		return 'other_year';
	if (LAST_YEAR.test(clause.lead) && !COMPARED.test(clause.lead)) return 'other_year';
	return PART_WORDS.test(sentence.text.slice(0, from)) ? 'part' : '';
}

function statementsOf(sentence: Sentence, context: StatementContext): Statement[] {
	const found: Statement[] = [];
	const earlier: string[] = [];
	const denials = denialsIn(sentence);
	let wide = false;
	sentence.figures.forEach((figure, index) => {
		const clause = clauseOf(sentence, index);
		const kind = kindOf(figure, clause, sentence.text, earlier, context.asking);
		wide = WIDE.test(clause.lead) || (wide && index > 0);
		if (kind === null) return;
		if (denials.some((d) => d.from <= figure.from && figure.from < d.to)) return;
		const unit = !isMoney(figure.unit) ? figure.unit : IN_WAN.has(kind.kind) ? TEN_THOUSAND_YUAN : YUAN;
		const value = valueOf(figure, unit);
		if (value === null) return;
		found.push({
			kind: kind.kind,
			value: value === 0 ? 0 : value * kind.sign,
			negated: false,
			share: kind.share,
			unit,
			precision: figure.precision,
			raw: sentence.slice(figure.from, figure.to),
			sentence: sentence.printed,
			place: sentence.place,
			aside: asideOf(sentence, figure.from, clause, context.year, wide),
			summing: SUMMING.test(clause.lead)
		});
		if (!kind.share) earlier.push(kind.kind);
	});
	for (const denial of denials) {
		found.push({
			kind: denial.kind,
			value: null,
			negated: true,
			share: false,
			unit: '',
			precision: 'exact',
			raw: sentence.slice(denial.from, denial.to),
			sentence: sentence.printed,
			place: sentence.place,
			aside: '',
			summing: false
		});
	}
	return found;
}

/** Sentences for which the talk of requests goes on after one that names them. */
const ASKING_LASTS = 4;

/** Returns what the sentences of a running text say that rules and figures need, in reading order. */
export function statementsIn(flow: Flow, context: StatementContext): Statement[] {
	let since = Infinity;
	return sentencesOf(flow).flatMap((sentence) => {
		since = REQUESTS_NAMED.test(sentence.text) ? 0 : since + 1;
		return statementsOf(sentence, { ...context, asking: context.asking || since <= ASKING_LASTS });
	});
}
