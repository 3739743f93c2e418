import { kindByCode } from '../domain/agencies';
import { chartText } from '../text/charts';
import type { ChartContext } from './chart';

type Naming = Pick<ChartContext, 'lang' | 'agencies'>;

/** Returns an agency's full name in the language of the chart, its id where the roster does not know it. */
export function nameOf(id: string, { lang, agencies }: Naming): string {
	const agency = agencies.get(id);
	if (agency === undefined) return id;
	const [first, second] = lang === 'zh' ? [agency.name_zh, agency.name_en] : [agency.name_en, agency.name_zh];
	return first !== '' ? first : second !== '' ? second : id;
}

/** Returns an agency's name for a label in the chart: the short one in Chinese, the full one in English. */
export function shortOf(id: string, context: Naming): string {
	const short = context.agencies.get(id)?.short_zh ?? '';
	return context.lang === 'zh' && short !== '' ? short : nameOf(id, context);
}

/** Returns what the agencies compared are called: the kind's name, or agencies in general. */
export function kindName(kind: string, { lang }: Naming): string {
	return kindByCode(kind)?.label[lang] ?? chartText(lang).agencies;
}

/**
 * Returns a label for each agency. English names lose the leading words that at least half of them share (`Bureau of`),
 * because labels are cut at their ends and would all read the same.
 */
export function labelsOf(ids: readonly string[], context: Naming): ReadonlyMap<string, string> {
	const full = ids.map((id): [string, string] => [id, shortOf(id, context)]);
	if (context.lang === 'zh' || ids.length < 2) return new Map(full);
	const runs = new Map<string, number>();
	const starts = (name: string) => {
		const parts = name.split(' ');
		return parts.slice(1).map((_, i) => `${parts.slice(0, i + 1).join(' ')} `);
	};
	for (const [, name] of full) {
		for (const start of starts(name)) runs.set(start, (runs.get(start) ?? 0) + 1);
	}
	return new Map(
		full.map(([id, name]) => {
			const shared = starts(name).findLast((s) => (runs.get(s) as number) >= Math.max(2, ids.length / 2));
			return [id, shared === undefined ? name : name.slice(shared.length)];
		})
	);
}
