/** A value that can be bound to a `?`. */
export type Param = string | number | boolean | null;

/** One question: SQL text with `?` placeholders, its values, and the shape of a row. */
export interface Query<Row> {
	sql: string;
	params: readonly Param[];
	/** Never set; carries the row type. */
	readonly row?: Row;
}

/** Returns a query whose rows have the type asked for. */
export function query<Row>(sql: string, params: readonly Param[] = []): Query<Row> {
	return { sql, params };
}
