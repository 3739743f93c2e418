import { isTableText } from '../../ingest/tableSheet';

/** What a clipboard holds that can be read as a report. */
export interface Pasted {
	/** Formatted content, or empty. */
	html: string;
	text: string;
}

const HOLDS_TABLE = /<table[\s>]/i;

/** Returns what is to be read of pasted content: its formatting where that holds tables, unless it is a plain list. */
export function contentToRead({ html, text }: Pasted): string {
	return HOLDS_TABLE.test(html) && !isTableText(text) ? html : text;
}

/** Returns what a clipboard holds. */
export function clipboardContent(data: Pick<DataTransfer, 'getData'> | null): Pasted {
	return { html: data?.getData('text/html') ?? '', text: data?.getData('text/plain') ?? '' };
}
