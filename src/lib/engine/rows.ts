/** What this room needs of an Arrow table: its column names and its values. */
export interface ArrowLike {
	numRows: number;
	schema: { fields: readonly { name: string }[] };
	getChildAt(index: number): { get(row: number): unknown } | null;
}

function plain(value: unknown): unknown {
	if (value === undefined) return null;
	if (typeof value === 'bigint') return Number(value);
	return value;
}

/** Returns an Arrow result as plain objects, one per row; 64-bit integers become numbers, missing values null. */
export function plainRows<Row>(table: ArrowLike): Row[] {
	const columns = table.schema.fields.map((f, i) => ({ name: f.name, vector: table.getChildAt(i) }));
	const rows: Row[] = [];
	for (let r = 0; r < table.numRows; r += 1) {
		const row: Record<string, unknown> = {};
		for (const { name, vector } of columns) row[name] = plain(vector?.get(r));
		rows.push(row as Row);
	}
	return rows;
}
