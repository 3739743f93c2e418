import type { Lang } from '../domain/lang';
import { chartText } from '../text/charts';
import { escapeHtml } from './escape';
import type { Tip } from './scene';

/** Returns the tip as HTML in which every text is escaped. */
export function tipHtml(tip: Tip): string {
	const lines = tip.lines.map(
		([name, value]) =>
			`<div class="chart-tip-line"><span>${escapeHtml(name)}</span><b>${escapeHtml(value)}</b></div>`
	);
	return `<div class="chart-tip"><strong>${escapeHtml(tip.title)}</strong>${lines.join('')}</div>`;
}

/** Returns the tip as one sentence for a screen reader. */
export function tipText(tip: Tip, lang: Lang): string {
	const { comma, stop } = chartText(lang);
	const lines = tip.lines.map(([name, value]) =>
		value === '' ? name : name === '' ? value : `${name} ${value}`
	);
	return [tip.title, ...lines].join(comma) + stop;
}
