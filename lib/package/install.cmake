# What other programs need: the library, its headers, and what find_package(ilonet) and pkg-config read.
install(TARGETS ilonet EXPORT ilonetTargets LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
        COMPONENT ${ILONET_LIBRARY_PART} NAMELINK_COMPONENT ${ILONET_DEVELOPMENT_PART})

# What they include: the doors of the library, and the values that these speak of. Others of its headers are its own.
# tests/support/check_house.py holds the list against what these include and what carries ILONET_API.
set(ILONET_HEADERS
    cmd/run.hpp
    coverage/scope.hpp
    model/api.hpp
    model/day.hpp
    model/failure.hpp
    model/finding.hpp
    model/kind.hpp
    model/marked_text.hpp
    model/result.hpp
    model/stop.hpp
    read/sources.hpp
    records/records.hpp
    render/render.hpp
    service/board/board.hpp
    service/contacts/contacts.hpp
    service/coverage/coverage.hpp
    service/documents/documents.hpp
    service/fund/fund.hpp
    service/reports/reports.hpp
    service/service.hpp)
# In the build folder the same stand as links, so that nothing else is found there that will not be installed.
set(ILONET_INCLUDE ${PROJECT_BINARY_DIR}/include)
file(REMOVE_RECURSE ${ILONET_INCLUDE})
foreach(header ${ILONET_HEADERS})
    get_filename_component(folder ${header} DIRECTORY)
    set(source ${CMAKE_CURRENT_SOURCE_DIR}/${header})
    if(folder STREQUAL "cmd")
        set(source ${PROJECT_SOURCE_DIR}/${header})
    endif()
    install(FILES ${source} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/ilonet/${folder} COMPONENT ${ILONET_DEVELOPMENT_PART})
    file(MAKE_DIRECTORY ${ILONET_INCLUDE}/ilonet/${folder})
    file(CREATE_LINK ${source} ${ILONET_INCLUDE}/ilonet/${header} SYMBOLIC)
endforeach()
target_include_directories(ilonet PUBLIC $<BUILD_INTERFACE:${ILONET_INCLUDE}> $<BUILD_INTERFACE:${ILONET_INCLUDE}/ilonet>
                           $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>
                           $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/ilonet>)

include(CMakePackageConfigHelpers)
set(ILONET_CMAKEDIR ${CMAKE_INSTALL_LIBDIR}/cmake/ilonet)
install(EXPORT ilonetTargets NAMESPACE ilonet:: DESTINATION ${ILONET_CMAKEDIR} COMPONENT ${ILONET_DEVELOPMENT_PART})
configure_package_config_file(package/ilonetConfig.cmake.in ${PROJECT_BINARY_DIR}/ilonetConfig.cmake
                              INSTALL_DESTINATION ${ILONET_CMAKEDIR})
# Before 1.0 each minor version may change what the library shows.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/ilonetConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/ilonetConfig.cmake ${PROJECT_BINARY_DIR}/ilonetConfigVersion.cmake
        DESTINATION ${ILONET_CMAKEDIR} COMPONENT ${ILONET_DEVELOPMENT_PART})
file(RELATIVE_PATH ILONET_PREFIX_FROM_PC /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(package/ilonet.pc.in ${PROJECT_BINARY_DIR}/ilonet.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/ilonet.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
        COMPONENT ${ILONET_DEVELOPMENT_PART})
