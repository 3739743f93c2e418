/** What a column sorts by; null is no value and goes last whichever way the column is sorted. */
export type SortValue = string | number | null;

export interface SortOrder {
	column: string;
	descending: boolean;
}

const collators = new Map<string, Intl.Collator>();

function collator(locale: string): Intl.Collator {
	const known = collators.get(locale);
	if (known !== undefined) return known;
	const made = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
	collators.set(locale, made);
	return made;
}

/** Returns the rows in order of a value, equal ones in the order they came, rows without a value last. */
export function inOrder<Row>(
	rows: readonly Row[],
	value: (row: Row) => SortValue,
	descending: boolean,
	locale = 'zh-CN'
): Row[] {
	const words = collator(locale);
	const sign = descending ? -1 : 1;
	return rows
		.map((row, place) => ({ row, place, value: value(row) }))
		.sort((a, b) => {
			if (a.value === null || b.value === null) {
				if (a.value !== null) return -1;
				if (b.value !== null) return 1;
				return a.place - b.place;
			}
			const difference =
				typeof a.value === 'number' && typeof b.value === 'number'
					? a.value - b.value
					: words.compare(String(a.value), String(b.value));
			return difference === 0 ? a.place - b.place : sign * difference;
		})
		.map((entry) => entry.row);
}

/** Returns the order after a click on a column: figures largest first, words smallest first, then the other way. */
export function nextOrder(order: SortOrder | null, column: string, figures: boolean): SortOrder {
	if (order === null || order.column !== column) return { column, descending: figures };
	return { column, descending: !order.descending };
}
