import type { Handle } from '@sveltejs/kit';

/** Returns the page with the language of its path in the `lang` attribute of the document. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%gongkai.lang%', event.params.lang === 'en' ? 'en' : 'zh-CN')
	});
