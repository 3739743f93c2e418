import { FRAGMENT_UNFOLDED, unpackContent, type Unpacked } from './packet';

const KEY = 'd=';
const CHUNK = 8192;

/** Returns bytes as a fragment a link can end with: `#d=` and base64url without padding (RFC 4648, section 5). */
export function toFragment(bytes: Uint8Array): string {
	let binary = '';
	for (let at = 0; at < bytes.length; at += CHUNK)
		binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
	return `#${KEY}${btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`;
}

/**
 * Returns the bytes of a fragment that carries data, or null for any other fragment. What stuck to its end in a
 * chat is left off; text that is no base64url gives no bytes, which `unpackContent` calls damaged or cut.
 */
export function fromFragment(hash: string): Uint8Array | null {
	const text = hash.replace(/^#/, '');
	if (!text.startsWith(KEY)) return null;
	const code = (/^[A-Za-z0-9_-]*/.exec(text.slice(KEY.length)) as RegExpExecArray)[0];
	const whole = code.length % 4 === 1 ? code.slice(0, -1) : code;
	const binary = atob(whole.replace(/-/g, '+').replace(/_/g, '/'));
	return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

/** Returns the dataset a link's fragment carries, why it cannot be opened, or null when it carries none. */
export function readFragment(hash: string): Unpacked | null {
	const bytes = fromFragment(hash);
	return bytes === null ? null : unpackContent(bytes, FRAGMENT_UNFOLDED);
}
