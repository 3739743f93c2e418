/** Choices under one heading; those without a heading have the name ''. */
export interface ChoiceGroup<T> {
	name: string;
	choices: T[];
}

/** Returns the choices under their headings, both in the order they first appear. */
export function inGroups<T extends { group?: string }>(choices: readonly T[]): ChoiceGroup<T>[] {
	const groups = new Map<string, T[]>();
	for (const choice of choices) {
		const name = choice.group ?? '';
		const known = groups.get(name);
		if (known === undefined) groups.set(name, [choice]);
		else known.push(choice);
	}
	return [...groups].map(([name, list]) => ({ name, choices: list }));
}

/** Returns text as it is compared in searches: NFKC, lower case, without spaces. */
export function folded(text: string): string {
	return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Returns the choices whose label, heading, value or `also` (other names) contains every word of the query. */
export function matching<T extends { value: string; label: string; group?: string; also?: string }>(
	choices: readonly T[],
	query: string
): T[] {
	const words = query
		.normalize('NFKC')
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== '');
	if (words.length === 0) return [...choices];
	return choices.filter((choice) => {
		const text = folded(`${choice.label}|${choice.group ?? ''}|${choice.value}|${choice.also ?? ''}`);
		return words.every((word) => text.includes(word));
	});
}
