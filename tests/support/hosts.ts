/** A host name that is neither localhost nor secure: pages on it are what a plain-http LAN address gives. */
export const LAN_HOST = 'gongkai.lan';

/** Chromium's name resolution in tests: the LAN name leads to this machine, every foreign name nowhere. */
export const HOSTS = [
	`MAP ${LAN_HOST} 127.0.0.1`,
	'MAP * ~NOTFOUND',
	'EXCLUDE localhost',
	'EXCLUDE 127.0.0.1'
].join(', ');
