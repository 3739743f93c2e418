import { kindByCode } from '../domain/agencies';
import type { Lang } from '../domain/lang';
import type { ComparisonGroup } from '../domain/workloadGroups';
import { compareEn } from './compareEn';
import { compareZh, type CompareWords } from './compareZh';
import { formatFigure } from './format';

/** Everything the page that compares agencies says. */
export const COMPARE_TEXT: Record<Lang, CompareWords> = { zh: compareZh, en: compareEn };

/** Returns a comparison group in words; `name` gives an agency's name. */
export function describeGroup(group: ComparisonGroup, name: (id: string) => string, lang: Lang): string {
	const kind = 'kind' in group ? (kindByCode(group.kind)?.label[lang] ?? group.kind) : '';
	const figure = (n: number) => formatFigure(n, lang);
	const chinese = lang === 'zh';
	switch (group.by) {
		case 'kind':
			return chinese ? `全部${kind}` : `All ${kind.toLowerCase()}`;
		case 'region':
			return chinese ? `与${name(group.agency)}同类同地区` : `Kind and region of ${name(group.agency)}`;
		case 'near':
			return chinese
				? `${name(group.agency)}与业务量最接近的 ${figure(group.count)} 个`
				: `${name(group.agency)} and its ${figure(group.count)} nearest by workload`;
		case 'size': {
			if (group.to === null)
				return chinese
					? `${kind}，新收申请 ${figure(group.from)} 件以上`
					: `${kind} with ${figure(group.from)} new requests or more`;
			return chinese
				? `${kind}，新收申请 ${figure(group.from)}–${figure(group.to)} 件`
				: `${kind} with ${figure(group.from)}–${figure(group.to)} new requests`;
		}
		case 'picked':
			return chinese
				? `自选 ${figure(group.agencies.length)} 个机关`
				: `${figure(group.agencies.length)} agencies picked by hand`;
	}
}
