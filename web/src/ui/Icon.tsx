// Drawn on a 20 by 20 grid, strokes 1.6 wide.
const SHAPES = {
  alert: 'M10 3.2 17.6 16.4H2.4zM10 8v3.6M10 14v.1',
  arrowUp: 'M10 16V4.5M5 9l5-4.8L15 9',
  back: 'M12.5 4.5 7 10l5.5 5.5',
  bell: 'M10 3a4.5 4.5 0 0 0-4.5 4.5c0 4-2 5.5-2 5.5h13s-2-1.5-2-5.5A4.5 4.5 0 0 0 10 3zM8.5 15.5a1.6 1.6 0 0 0 3 0',
  check: 'M4 10.5 8.2 14.6 16 6',
  circle: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6.2V10l2.6 1.8',
  close: 'M5 5l10 10M15 5 5 15',
  eye: 'M2.5 10s2.8-5 7.5-5 7.5 5 7.5 5-2.8 5-7.5 5-7.5-5-7.5-5zM10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  eyeOff: 'M3 3l14 14M5 6.4C3.3 7.9 2.5 10 2.5 10s2.8 5 7.5 5c1.3 0 2.4-.3 3.4-.8M8.2 5.2A8 8 0 0 1 10 5c4.7 0 7.5 5 7.5 5s-.7 1.3-2 2.5',
  external: 'M8 5H5v10h10v-3M11 4h5v5M16 4 9.5 10.5',
  filter: 'M3.5 5h13l-5 6v5l-3-1.6V11z',
  flag: 'M5 17V3.5h9.5L12.4 7l2.1 3.5H5',
  hand: 'M10 10.4a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8zM3.8 17c.6-3 3-4.6 6.2-4.6s5.6 1.6 6.2 4.6',
  heart: 'M10 16.2 4 10.4a3.6 3.6 0 0 1 5.1-5.1l.9.9.9-.9a3.6 3.6 0 0 1 5.1 5.1z',
  inbox: 'M3.5 11.5h3.7l1.2 2h3.2l1.2-2h3.7M3.5 11.5v4h13v-4l-2.3-7H5.8z',
  keyboard: 'M2.5 5.5h15v9h-15zM5.5 8.5h.1M8.5 8.5h.1M11.5 8.5h.1M14.5 8.5h.1M6.5 11.7h7',
  offline: 'M3 3l14 14M4 8.6A9.5 9.5 0 0 1 7 6.7M10 6c2.3 0 4.4.9 6 2.6M7 11.6a4.3 4.3 0 0 1 3-1.2M10 14.5v.1',
  pause: 'M7 4.5v11M13 4.5v11',
  pencil: 'M4 16l.8-3.4L13 4.4 15.6 7l-8.2 8.2z',
  person: 'M10 10a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 10 10zM4 16.6c.5-2.9 2.9-4.4 6-4.4s5.5 1.5 6 4.4',
  reply: 'M8.5 5 4 9.5 8.5 14M4.5 9.5H11c3 0 5 1.8 5 5.5',
  saved: 'M5 3.5h10v13l-5-3.4-5 3.4zM8 7h4M8 10h4',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13 13l3.8 3.8',
  send: 'M3.5 10 16.5 4l-4.2 12.5-2.6-5.2z',
  moon: 'M16 11.5A6.5 6.5 0 0 1 8.5 4a6.5 6.5 0 1 0 7.5 7.5z',
  more: 'M4.5 10h.1M10 10h.1M15.5 10h.1',
  tag: 'M3.5 3.5h6l7 7-6 6-7-7zM6.8 6.8h.1',
  note: 'M4 3.5h12v9L12.5 16.5H4zM12.5 16.5v-4H16',
  link: 'M8.5 11.5l3-3M7 9 4.8 11.2a2.8 2.8 0 0 0 4 4L11 13M9 7l2.2-2.2a2.8 2.8 0 0 1 4 4L13 11',
  smile: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM7.5 8.2h.1M12.5 8.2h.1M6.8 11.8a4 4 0 0 0 6.4 0',
  list: 'M4 5.5h12M4 10h12M4 14.5h12',
  text: 'M4 5h12M4 9h12M4 13h7',
  signOut: 'M8 3.5H4.5v13H8M8.5 10h8M13.5 6.8 16.7 10l-3.2 3.2',
  trash: 'M4.5 6h11M8 6V4h4v2M6 6l.7 10.5h6.6L14 6',
  undo: 'M7.5 4.5 4 8l3.5 3.5M4.5 8h7a4 4 0 0 1 0 8H8',
} as const;

export type IconName = keyof typeof SHAPES;

/** A picture beside words that say the same; hidden from assistive technology. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
      <path d={SHAPES[name]} />
    </svg>
  );
}
