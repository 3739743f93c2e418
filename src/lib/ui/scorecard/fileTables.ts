import { kindByCode } from '../../domain/agencies';
import type { Lang } from '../../domain/lang';
import { metricByCode } from '../../domain/metrics';
import type { Scheme } from '../../domain/scorecard';
import { weightShares } from '../../domain/scorecardEdit';
import { SCORE_DIGITS, type Score } from '../../domain/scorecardScore';
import { metricColumn, type FileTable, type TableCell, type TableColumn } from '../../export/table';
import { describeUnranked, SCORECARD_TEXT } from '../../text/scorecard';
import { SCORE_CHART_TEXT } from '../../text/scorecardChart';
import { SCORECARD_FILES_TEXT } from '../../text/scorecardFiles';
import { describeScale } from '../../text/scorecardFormula';
import { SCORECARD_PAGE_TEXT } from '../../text/scorecardPage';
import { unitText } from '../../text/units';
import type { KindResult } from './results';

const words = (header: string): TableColumn => ({ header, type: 'text' });
const figures = (header: string, digits: number): TableColumn => ({ header, type: 'figure', digits });
const share = (header: string, digits = 1): TableColumn => ({ header, type: 'share', digits });

function kindLabel(kind: string, lang: Lang): string {
	return kindByCode(kind)?.label[lang] ?? kind;
}

/** Returns the scores of one kind as a file holds them: rank, band, score, then each indicator with its parts. */
export function scoresFile(
	{ scores, bands, scheme }: KindResult,
	name: (agency: string) => string,
	lang: Lang
): FileTable {
	const [text, chart] = [SCORECARD_TEXT[lang], SCORE_CHART_TEXT[lang]];
	const [page, files] = [SCORECARD_PAGE_TEXT[lang], SCORECARD_FILES_TEXT[lang]];
	const byAgency = new Map(bands.map((band) => [band.agency, band]));
	const columns: TableColumn[] = [
		figures(text.rank, 0),
		words(page.agency),
		words(files.kind),
		figures(text.score, SCORE_DIGITS),
		figures(chart.bestRank, 0),
		figures(chart.worstRank, 0),
		share(chart.stays, 0),
		share(chart.present, 0),
		words(chart.reason),
		...scheme.indicators.flatMap(({ metric: code }): TableColumn[] => {
			const metric = metricByCode(code);
			const label = metric?.label[lang] ?? code;
			if (metric === null) return [];
			const counts =
				metric.denominator === null
					? []
					: [figures(files.numeratorOf(label), 0), figures(files.denominatorOf(label), 0)];
			return [
				metricColumn(label, metric, unitText(metric.unit, lang)),
				...counts,
				words(files.stateOf(label)),
				figures(files.pointsOf(label), 1),
				figures(files.contributionOf(label), 2)
			];
		})
	];
	const row = (score: Score): TableCell[] => {
		const band = byAgency.get(score.agency);
		return [
			score.rank,
			name(score.agency),
			kindLabel(score.kind, lang),
			score.score,
			band?.best ?? null,
			band?.worst ?? null,
			band?.stays ?? null,
			score.present,
			describeUnranked(score, lang),
			...score.parts.flatMap((part): TableCell[] => {
				const metric = metricByCode(part.metric);
				if (metric === null) return [];
				const counts = metric.denominator === null ? [] : [part.numerator, part.denominator];
				// A rate on too few cases is never shown as one.
				const value = part.state === 'few' ? null : part.value;
				return [value, ...counts, text.states[part.state], part.points, part.contribution];
			})
		];
	};
	return {
		name: files.sheetScores(kindLabel(scores.kind, lang)),
		columns,
		rows: scores.scores.map(row),
		frozen: 2
	};
}

/** Returns the scheme as a table: what is judged, how heavy, on which scale, and what happens without a figure. */
export function schemeFile(scheme: Scheme, lang: Lang): FileTable {
	const [text, page] = [SCORECARD_TEXT[lang], SCORECARD_PAGE_TEXT[lang]];
	const files = SCORECARD_FILES_TEXT[lang];
	const shares = weightShares(scheme);
	return {
		name: files.sheetScheme,
		columns: [
			words(text.indicator),
			figures(text.weight, 2),
			share(page.weightShare),
			words(text.direction),
			words(page.scored),
			words(text.whenMissing),
			words(text.whenSmall)
		],
		rows: scheme.indicators.map((indicator, i) => [
			metricByCode(indicator.metric)?.label[lang] ?? indicator.metric,
			indicator.weight,
			shares[i] as number,
			text.directions[indicator.direction === 1 ? 'more' : 'less'],
			describeScale(indicator, lang),
			text.missing[indicator.missing],
			(metricByCode(indicator.metric)?.sample ?? null) === null ? null : text.small[indicator.small]
		])
	};
}

/** Returns what each indicator does to the ranks of a kind as a table. */
export function effectsFile({ scores, scheme, effects }: KindResult, lang: Lang): FileTable {
	const [text, page] = [SCORECARD_TEXT[lang], SCORECARD_PAGE_TEXT[lang]];
	const files = SCORECARD_FILES_TEXT[lang];
	const shares = weightShares(scheme);
	return {
		name: files.sheetEffects(kindLabel(scores.kind, lang)),
		columns: [
			words(text.indicator),
			share(page.weightShare),
			figures(page.moved, 0),
			figures(files.compared, 0),
			figures(page.largest, 0),
			figures(page.mean, 2)
		],
		rows: effects.map((effect, i) => [
			metricByCode(effect.metric)?.label[lang] ?? effect.metric,
			shares[i] as number,
			effect.moved,
			effect.of,
			effect.of === 0 ? null : effect.largest,
			effect.of === 0 ? null : effect.mean
		])
	};
}
