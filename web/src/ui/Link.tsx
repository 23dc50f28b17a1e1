import type { ComponentProps } from 'react';
import { go } from './address';

/** A link inside the inbox: a plain click changes the address without loading the page again. */
export function Link({ href, onClick, children, ...rest }: ComponentProps<'a'> & { href: string }) {
  return (
    <a {...rest} href={href} onClick={(event) => {
      onClick?.(event);
      if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      go(href);
    }}>
      {children}
    </a>
  );
}
