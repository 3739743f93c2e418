/** Longest file name offered, in characters, its ending included. */
const NAME_LIMIT = 120;

/** Returns a name that every file system takes: no path, no control or reserved characters, never empty. */
export function fileName(name: string, ending: string): string {
	const clean = name
		.normalize('NFC')
		.replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ')
		.replace(/\s+/g, ' ')
		.replace(/^[ .]+|[ .]+$/g, '');
	const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(clean);
	const stem = clean === '' || reserved ? `gongkai ${clean}`.trim() : clean;
	return `${[...stem]
		.slice(0, NAME_LIMIT - ending.length)
		.join('')
		.trimEnd()}${ending}`;
}

/** Has the browser save a file under this name; returns nothing, because the browser does not say how it ended. */
export function saveFile(
	name: string,
	content: string | Blob | Uint8Array<ArrayBuffer>,
	type = 'text/csv'
): void {
	const blob = content instanceof Blob ? content : new Blob([content], { type: `${type};charset=utf-8` });
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.style.display = 'none';
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
