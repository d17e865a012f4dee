//! AAC-LC packets to samples, for WebAssembly: a thin C interface over symphonia's decoder.
use symphonia_codec_aac::AacDecoder;
use symphonia_core::audio::{AudioBufferRef, Signal};
use symphonia_core::codecs::{CodecParameters, Decoder, DecoderOptions, CODEC_TYPE_AAC};
use symphonia_core::formats::Packet;

/// A decoder with the buffers that its caller reads and writes.
pub struct Session {
    decoder: AacDecoder,
    packet: Vec<u8>,
    samples: Vec<f32>,
    sample_rate: u32,
    channels: u32,
}

/// Memory for the caller to write `length` bytes into; given back to `create`.
#[no_mangle]
pub extern "C" fn allocate(length: usize) -> *mut u8 {
    Box::into_raw(vec![0u8; length].into_boxed_slice()) as *mut u8
}

/// A decoder for an AudioSpecificConfig (ISO/IEC 14496-3, 1.6.2.1), which it takes over; null when it cannot decode it.
///
/// # Safety
/// `config` comes from `allocate(length)` and is not used again.
#[no_mangle]
pub unsafe extern "C" fn create(config: *mut u8, length: usize) -> *mut Session {
    let config = Box::from_raw(std::ptr::slice_from_raw_parts_mut(config, length));
    let mut parameters = CodecParameters::new();
    parameters.for_codec(CODEC_TYPE_AAC).with_extra_data(config);
    match AacDecoder::try_new(&parameters, &DecoderOptions::default()) {
        Ok(decoder) => Box::into_raw(Box::new(Session {
            decoder,
            packet: Vec::new(),
            samples: Vec::new(),
            sample_rate: 0,
            channels: 0,
        })),
        Err(_) => std::ptr::null_mut(),
    }
}

/// Where the caller writes a packet of `length` bytes before `decode`.
///
/// # Safety
/// `session` comes from `create`.
#[no_mangle]
pub unsafe extern "C" fn packet(session: *mut Session, length: usize) -> *mut u8 {
    let session = &mut *session;
    session.packet.resize(length, 0);
    session.packet.as_mut_ptr()
}

/// Decodes the packet: the number of frames, or -1 when it is broken.
///
/// # Safety
/// `session` comes from `create`.
#[no_mangle]
pub unsafe extern "C" fn decode(session: *mut Session) -> i32 {
    let session = &mut *session;
    let packet = Packet::new_from_slice(0, 0, 0, &session.packet);
    match session.decoder.decode(&packet) {
        Ok(AudioBufferRef::F32(buffer)) => {
            let channels = buffer.spec().channels.count();
            session.sample_rate = buffer.spec().rate;
            session.channels = channels as u32;
            session.samples.clear();
            for channel in 0..channels {
                session.samples.extend_from_slice(buffer.chan(channel));
            }
            buffer.frames() as i32
        }
        _ => -1,
    }
}

/// The decoded samples, one channel after the other.
///
/// # Safety
/// `session` comes from `create`.
#[no_mangle]
pub unsafe extern "C" fn samples(session: *const Session) -> *const f32 {
    (*session).samples.as_ptr()
}

/// Samples per second of the last decoded packet.
///
/// # Safety
/// `session` comes from `create`.
#[no_mangle]
pub unsafe extern "C" fn sample_rate(session: *const Session) -> u32 {
    (*session).sample_rate
}

/// Channels of the last decoded packet.
///
/// # Safety
/// `session` comes from `create`.
#[no_mangle]
pub unsafe extern "C" fn channels(session: *const Session) -> u32 {
    (*session).channels
}
