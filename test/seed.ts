import fc from 'fast-check';

/** In CI properties are tried with one seed, so that a red run can be repeated; at home with a new one each time. */
if (process.env.CI) fc.configureGlobal({ seed: 20261125 });
