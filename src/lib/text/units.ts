import type { Unit } from '../domain/cells';
import type { Lang } from '../domain/lang';

const ENGLISH: Record<Unit, string> = {
	件: 'cases',
	项: 'items',
	万元: '10,000 yuan',
	元: 'yuan',
	条: 'items',
	场: 'events',
	篇: 'pieces',
	次: 'times',
	'%': '%',
	个: 'items',
	天: 'days',
	份: 'reports'
};

/** Returns a unit as it stands beside a figure in the language given. */
export function unitText(unit: Unit, lang: Lang): string {
	return lang === 'zh' ? unit : ENGLISH[unit];
}
