import type { Agency, AgencyYear, Deadlines } from './agencies';
import type { Acknowledgement, Finding } from './finding';
import type { Label } from './forms';
import type { CellNote, Problem, Report } from './reports';
import type { Reorganisation } from './ruleSettings';

/** What `dataset.json` says of a dataset: the part a person writes. */
export interface DatasetCard {
	id: string;
	title: Label;
	/** One or two sentences: what the figures are and where they come from. */
	about: Label;
	/** Fictional figures are labelled so wherever they appear. */
	fictional: boolean;
	source: Label;
	terms: Label;
	/** What the overview shows first. */
	opens: { metric: string; kind: string };
	/** Whether the roster says who should report; without it nothing is called missing or late. */
	roster: boolean;
	deadlines: Deadlines;
	/** Agencies renamed, merged, split or moved: rules that join the years do not count there. */
	reorganisations?: readonly Reorganisation[];
	/** Findings that may stand, each for exactly the figures it was given for. */
	acknowledgements?: readonly Acknowledgement[];
}

/** The card and what the build found: served beside the DuckDB file. */
export interface DatasetManifest extends DatasetCard {
	/** File name of the DuckDB file, its hash in it; empty for the user's own data. */
	file: string;
	bytes: number;
	sha256: string;
	/** Hash of the figures alone, by which a link knows its data again. */
	fingerprint: string;
	years: [number, number];
	counts: { agencies: number; reports: number; figures: number; problems: number };
	/** Kinds of agency with reports, in catalogue order. */
	kinds: string[];
	/** Metrics with at least one value. */
	metrics: string[];
}

/** A figure in a report that names no standard cell: kept word for word. */
export interface OtherFigure {
	report_id: string;
	table_zh: string;
	row_zh: string;
	column_zh: string;
	value: number;
	unit: string;
}

/** Everything of one dataset in memory: what the build reads from CSV and the workspace keeps. */
export interface DatasetContent {
	agencies: Agency[];
	agencyYears: AgencyYear[];
	reports: Report[];
	notes: CellNote[];
	problems: Problem[];
	others: OtherFigure[];
	/** What the rules say of the reports; left out where they were not run. */
	findings?: readonly Finding[];
}

/** Id of the user's own dataset in paths and in the engine. */
export const OWN_DATASET = 'mine';

/** Id of the dataset that opens when a link names none. */
export const DEFAULT_DATASET = 'model-city';
