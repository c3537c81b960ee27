//! What Linux counts of this process: not a number elsewhere.

/// Seconds of the processor that this thread has used, as Linux counts them, so that others on the machine disturb less.
pub(crate) fn spent() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told.split_whitespace().next();
    nanoseconds
        .and_then(|it| it.parse::<f64>().ok())
        .unwrap_or(f64::NAN)
        / 1e9
}

/// Bytes that the process holds in memory, as Linux says.
pub(crate) fn resident_bytes() -> f64 {
    const PAGE: f64 = 4096.0;
    let told = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = told.split_whitespace().nth(1);
    pages
        .and_then(|pages| pages.parse::<f64>().ok())
        .unwrap_or(f64::NAN)
        * PAGE
}
