/** Returns whether the browser's own clipboard took the text; false where it is missing (plain http) or refused. */
export async function copyToClipboard(text: string): Promise<boolean> {
	const clipboard = (navigator as Partial<Navigator>).clipboard;
	if (clipboard === undefined) return false;
	try {
		await clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

/** Selects a text field and returns whether the older copy command took its text; the selection stays for copying by hand. */
export function copyFromField(field: HTMLTextAreaElement): boolean {
	field.focus({ preventScroll: true });
	field.select();
	field.setSelectionRange(0, field.value.length);
	try {
		return document.execCommand('copy');
	} catch {
		return false;
	}
}

/** Returns whether the text was copied by either way; `near` is where a passing text field may stand. */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
	if (await copyToClipboard(text)) return true;
	const focused = document.activeElement;
	const field = document.createElement('textarea');
	field.value = text;
	field.readOnly = true;
	field.setAttribute('aria-hidden', 'true');
	Object.assign(field.style, {
		position: 'fixed',
		top: '0',
		left: '0',
		width: '1px',
		height: '1px',
		opacity: '0'
	});
	near.append(field);
	const copied = copyFromField(field);
	field.remove();
	if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
	return copied;
}
