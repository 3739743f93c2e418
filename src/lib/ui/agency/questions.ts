import type { DatasetManifest } from '../../domain/dataset';
import type { Port } from '../../engine/port';
import { agencies } from '../../query/agencies';
import {
	agencyCells,
	agencyNotes,
	agencyReports,
	leadingAgency,
	type AgencyCellRow,
	type AgencyNoteRow,
	type AgencyReportRow
} from '../../query/agencyCard';
import {
	changePairs,
	kindMembers,
	metricYears,
	type ChangePairRow,
	type KindMembersRow,
	type MetricYearRow
} from '../../query/agencyMetrics';
import { findings, type FindingRow } from '../../query/findings';
import type { SentenceRow } from '../../query/problemRows';
import { sentences } from '../../query/problems';
import type { Query } from '../../query/query';
import type { AgencyRow } from '../../query/rows';
import { cardMetrics, comparedMetrics } from './metrics';

/** What the parts of the card are asked with. */
export interface Asking {
	agency: string;
	years: readonly [number, number];
	/** Metrics the dataset has, and the one the link asks for. */
	available: readonly string[];
	metric: string;
}

/** The answers behind the parts of the card. */
export interface AgencyAnswers {
	reports: AgencyReportRow[];
	cells: AgencyCellRow[];
	notes: AgencyNoteRow[];
	own: MetricYearRow[];
	kind: KindMembersRow[];
	pairs: ChangePairRow[];
	findings: FindingRow[];
	sentences: SentenceRow[];
}

export type Part = keyof AgencyAnswers;

const selected = ({ agency, years }: Asking) => ({ kind: 'all', agencies: [agency], years });

/** The one place that says which question stands behind which part. */
export const QUESTIONS: { [Id in Part]: (asking: Asking) => Query<AgencyAnswers[Id][number]> } = {
	reports: ({ agency, years }) => agencyReports(agency, years),
	cells: ({ agency, years }) => agencyCells(agency, years),
	notes: ({ agency, years }) => agencyNotes(agency, years),
	own: ({ agency, years, available, metric }) => metricYears(cardMetrics(available, metric), agency, years),
	kind: ({ agency, years, available, metric }) => kindMembers(cardMetrics(available, metric), agency, years),
	pairs: ({ agency, years, available }) => changePairs(comparedMetrics(available), agency, years),
	findings: (asking) => findings(selected(asking), { outcome: 'fail' }),
	sentences: (asking) => sentences(selected(asking))
};

/** What the page is built with: the card of the agency its dataset opens on. */
export interface FirstCard {
	roster: AgencyRow[];
	/** Null where the dataset has no report of the kind it opens on. */
	agency: string | null;
	answers: AgencyAnswers | null;
}

/** Returns the card a dataset's default view shows, asked of an engine; for building the page. */
export async function firstCard(engine: Port, manifest: DatasetManifest): Promise<FirstCard> {
	const run = <Row>(question: Query<Row>) => engine.run(question, [manifest.id]);
	const { years, metrics: available, opens } = manifest;
	const roster = await run(agencies());
	const agency = (await run(leadingAgency(opens.kind, years)))[0]?.agency_id ?? null;
	if (agency === null) return { roster, agency, answers: null };
	const asking: Asking = { agency, years, available, metric: opens.metric };
	const ask = <Id extends Part>(id: Id) => run(QUESTIONS[id](asking)) as Promise<AgencyAnswers[Id]>;
	return {
		roster,
		agency,
		answers: {
			reports: await ask('reports'),
			cells: await ask('cells'),
			notes: await ask('notes'),
			own: await ask('own'),
			kind: await ask('kind'),
			pairs: await ask('pairs'),
			findings: await ask('findings'),
			sentences: await ask('sentences')
		}
	};
}
