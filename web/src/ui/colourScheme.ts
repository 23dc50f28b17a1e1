import { createStore } from '../api/store';
import { recall, remember } from './memory';

export const SCHEMES = ['system', 'light', 'dark'] as const;
export type ColourScheme = (typeof SCHEMES)[number];

const CHOICE = 'colours';

/** Light, dark, or as the system is. */
export const colourScheme = createStore<ColourScheme>(SCHEMES.find((scheme) => scheme === recall(CHOICE)) ?? 'system');

export function chooseScheme(scheme: ColourScheme): void {
  remember(CHOICE, scheme === 'system' ? null : scheme);
  colourScheme.set(scheme);
}

/** Keeps the page in the chosen colours. */
export function followColourScheme(): void {
  const show = () => {
    document.documentElement.dataset.colours = colourScheme.get();
  };
  show();
  colourScheme.subscribe(show);
}
