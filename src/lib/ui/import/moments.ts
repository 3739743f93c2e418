import type { Lang } from '../../domain/lang';

const LOCALE: Record<Lang, string> = { zh: 'zh-CN', en: 'en-GB' };

/** Returns an ISO date and time as people write it, in the reader's own time zone. */
export function whenOf(iso: string, lang: Lang): string {
	const time = Date.parse(iso);
	if (Number.isNaN(time)) return iso;
	return new Intl.DateTimeFormat(LOCALE[lang], { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}
