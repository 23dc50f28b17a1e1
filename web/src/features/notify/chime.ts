let context: AudioContext | null = null;

/** Two soft tones. A browser that lets no page sound before somebody has clicked in it stays silent. */
export function chime(): void {
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume();
  const start = context.currentTime;
  [660, 880].forEach((pitch, index) => {
    if (!context) return;
    const tone = context.createOscillator();
    const level = context.createGain();
    const at = start + index * 0.14;
    tone.frequency.value = pitch;
    level.gain.setValueAtTime(0, at);
    level.gain.linearRampToValueAtTime(0.08, at + 0.02);
    level.gain.exponentialRampToValueAtTime(0.0001, at + 0.3);
    tone.connect(level).connect(context.destination);
    tone.start(at);
    tone.stop(at + 0.32);
  });
}
