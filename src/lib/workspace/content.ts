import type { DatasetCard, DatasetContent, DatasetManifest } from '../domain/dataset';
import { kindByCode } from '../domain/agencies';
import { manifestOf } from '../domain/manifest';
import { OWN_CARD } from '../domain/ownDataset';
import { datasetTitle } from './commands';
import { correctedFigures } from './corrected';
import type { Tables } from './ledger';
import { deadlinesOf } from './ruleCommands';
import { effectiveReport } from './versions';

/** What the engine loads: the figures and what is to be known of them. */
export interface OwnDataset {
	content: DatasetContent;
	manifest: DatasetManifest;
}

function byKey<T>(rows: ReadonlyMap<string, T>): T[] {
	return [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row);
}

/** Returns everything kept as the content of a dataset, in a stable order; versions set aside are superseded. */
export function contentOf(tables: Tables): DatasetContent {
	const kept = byKey(tables.reports);
	return {
		agencies: byKey(tables.agencies),
		agencyYears: byKey(tables.years),
		reports: kept.map(effectiveReport),
		notes: kept.flatMap((k) => (k.corrections.length === 0 ? k.notes : correctedFigures(k).notes)),
		problems: kept.flatMap((k) => k.problems),
		others: []
	};
}

/** What was decided about the checks, as a dataset's card holds it; nothing where nothing was. */
function ruleKeys(tables: Tables): Pick<DatasetCard, 'reorganisations' | 'acknowledgements'> {
	const reorganisations = byKey(tables.reorganisations);
	const acknowledgements = byKey(tables.acknowledgements).map(
		({ key, rule, agency_id, report_year, reason }) => ({ key, rule, agency_id, report_year, reason })
	);
	return {
		...(reorganisations.length === 0 ? {} : { reorganisations }),
		...(acknowledgements.length === 0 ? {} : { acknowledgements })
	};
}

/** Returns the content and manifest of the user's own dataset. */
export function ownDataset(tables: Tables): OwnDataset {
	const content = contentOf(tables);
	const title = datasetTitle(tables);
	const card: DatasetCard = {
		...OWN_CARD,
		title: title === '' ? OWN_CARD.title : { zh: title, en: title },
		roster: content.agencyYears.length > 0,
		deadlines: deadlinesOf(tables),
		...ruleKeys(tables)
	};
	const manifest = manifestOf(content, card);
	const metric = [card.opens.metric, 'items_total', ...manifest.metrics].find((m) =>
		manifest.metrics.includes(m)
	);
	const only = manifest.kinds.length === 1 ? manifest.kinds[0] : undefined;
	const everyKindKnown = content.agencies.every((a) => kindByCode(a.kind) !== null);
	return {
		content,
		manifest: {
			...manifest,
			opens: {
				metric: metric ?? card.opens.metric,
				kind: only !== undefined && everyKindKnown ? only : card.opens.kind
			}
		}
	};
}
