import { describe, expect, it } from 'vitest';
import { webAddress } from './webAddress';

describe('An address that a stranger wrote', () => {
  it.each(['https://social.example/@x/1', 'http://127.0.0.1:5000/posts/1'])('becomes a link when it is a web address: %s', (address) => expect(webAddress(address)).toBe(address));

  it.each(['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'data:text/html,<script>', 'vbscript:x', 'file:///etc/passwd', '//evil.example', '/accounts', 'mailto:a@b', 'https://user:secret@evil.example', '', 'x'])(
    'stays without one otherwise: %s', (address) => expect(webAddress(address)).toBeNull());

  it('is no link when there is none', () => expect(webAddress(null)).toBeNull());
});
