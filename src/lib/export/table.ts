import type { CsvCell } from './csv';

/** What can stand in a cell of a table that leaves the program; null = nothing, text where a figure has a reason instead. */
export type TableCell = CsvCell;

/**
 * `text`: words. `figure`: a number. `share`: a fraction shown in percent. `year`: a year, without thousands.
 * `date`: an ISO date.
 */
export type ColumnType = 'text' | 'figure' | 'share' | 'year' | 'date';

export interface TableColumn {
	header: string;
	type: ColumnType;
	/** Decimals shown of a figure or a percentage; null = as many as it has. */
	digits?: number | null;
}

/** A table as files hold it: rows are as long as the columns. */
export interface FileTable {
	/** What the table shows: name of its sheet. */
	name: string;
	columns: TableColumn[];
	rows: (readonly TableCell[])[];
	/** Columns that stay in sight when scrolling; the first one by default. */
	frozen?: number;
}

/** Returns the column a metric's values stand in: rates as shares, everything else as figures, unit in the header. */
export function metricColumn(
	header: string,
	metric: { unit: string; digits: number | null },
	unit: string
): TableColumn {
	const share = metric.unit === '%';
	return {
		header: share || unit === '' ? header : `${header} (${unit})`,
		type: share ? 'share' : 'figure',
		digits: metric.digits
	};
}

/**
 * Returns a table as the rows of a CSV file, header first. CSV has no number formats, so shares are written in percent
 * and their header says so; nothing is rounded.
 */
export function csvRows(table: FileTable): TableCell[][] {
	const header = table.columns.map(({ header: words, type }) => (type === 'share' ? `${words} (%)` : words));
	const rows = table.rows.map((row) =>
		row.map((value, i) =>
			typeof value === 'number' && table.columns[i]?.type === 'share'
				? Number((value * 100).toPrecision(12))
				: value
		)
	);
	return [header, ...rows];
}
